import Foundation
import Model
import Pipeline
import Yams

/// Reads a mapping file: how a company's own call lists say what ours say. Every key is checked and told with its line.
struct CallMappingFile {
    let path: String
    private var mapping = CallMapping()

    private enum Key: String, CaseIterable {
        case encoding
        case delimiter
        case columns
        case constants
        case values
        case dates
        case sideCar
    }

    /// - Throws: `CallMappingProblem` at the first thing that cannot be used.
    static func mapping(at path: String) throws(CallMappingProblem) -> CallMapping {
        let node = try YAMLText.root(
            at: path, notYAML: { CallMappingProblem.notYAML(path: path, cause: $0) },
            notReadable: { .notReadable(path: path, cause: $0) })
        var file = CallMappingFile(path: path)
        if let node { try file.read(node) }
        return file.mapping
    }

    private init(path: String) { self.path = path }

    private mutating func read(_ root: Node) throws(CallMappingProblem) {
        for (name, node) in try pairs(root, of: "") {
            guard let key = Key(rawValue: name.text) else {
                throw .unknownKey(path: path, line: name.line, found: name.text, known: Key.allCases.map(\.rawValue))
            }
            switch key {
            case .encoding:
                mapping.encoding = try choice(node, name.text, TextEncoding.allCases, TextEncoding.init(name:))
            case .delimiter:
                mapping.delimiter = try choice(
                    node, name.text, CallMapping.Delimiter.allCases, CallMapping.Delimiter.init(rawValue:))
            case .columns: try readColumns(node)
            case .constants: try readConstants(node)
            case .values: try readValues(node)
            case .dates: mapping.dates = try dates(node)
            case .sideCar: mapping.sideCar = try sideCar(node)
            }
        }
    }

    private mutating func readColumns(_ node: Node) throws(CallMappingProblem) {
        var columns: [CallColumn: [String]] = [:]
        for (name, value) in try pairs(node, of: Key.columns.rawValue) {
            columns[try column(name)] = try texts(value, of: name.text)
        }
        guard columns[.callID] != nil else { throw .callIDMissing(path: path, line: line(node)) }
        mapping.columns = columns
    }

    private mutating func readConstants(_ node: Node) throws(CallMappingProblem) {
        for (name, value) in try pairs(node, of: Key.constants.rawValue) {
            let column = try column(name, among: CallColumn.allCases.filter(\.mayBeConstant))
            mapping.constants[column] = try word(value, for: column)
        }
    }

    private mutating func readValues(_ node: Node) throws(CallMappingProblem) {
        for (name, words) in try pairs(node, of: Key.values.rawValue) {
            let column = try column(name)
            for (theirs, ours) in try pairs(words, of: name.text) {
                mapping.values[column, default: [:]][theirs.text] = try word(ours, for: column)
            }
        }
    }

    private func dates(_ node: Node) throws(CallMappingProblem) -> [DateForm] {
        var forms: [DateForm] = []
        for written in try texts(node, of: Key.dates.rawValue) {
            guard let form = DateForm(written) else {
                throw .badValue(
                    path: path, line: line(node), key: Key.dates.rawValue, found: written,
                    expected: "yyyy/M/d H:mm, yyyyMMddHHmmss, M/d/yyyy h:mm a, epoch-seconds, epoch-milliseconds, iso")
            }
            forms.append(form)
        }
        return forms
    }
}

import Foundation
import Model
import Pipeline
import Yams

/// What stands at a place of a mapping file, or an error that names the place.
extension CallMappingFile {
    /// A key as it stands in the file.
    struct Written {
        let text: String
        let line: Int
    }

    func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

    func pairs(_ node: Node, of key: String) throws(CallMappingProblem) -> [(Written, Node)] {
        guard let mapping = node.mapping else { throw .notPairs(path: path, line: line(node), key: key) }
        var pairs: [(Written, Node)] = []
        for (name, value) in mapping {
            guard let text = name.string else { throw .notPairs(path: path, line: line(name), key: key) }
            let written = Written(text: text, line: line(name))
            pairs.append((written, value))
        }
        return pairs
    }

    /// One text, or several in a list; none is empty.
    func texts(_ node: Node, of key: String) throws(CallMappingProblem) -> [String] {
        var texts: [String] = []
        for item in node.sequence.map(Array.init) ?? [node] {
            guard let text = item.scalar?.string.trimmingCharacters(in: .whitespaces), !text.isEmpty else {
                throw .badValue(path: path, line: line(item), key: key, found: "", expected: "…, […, …]")
            }
            texts.append(text)
        }
        guard !texts.isEmpty else {
            throw .badValue(path: path, line: line(node), key: key, found: "[]", expected: "…, […, …]")
        }
        return texts
    }

    func column(
        _ name: Written, among known: [CallColumn] = CallColumn.allCases
    ) throws(CallMappingProblem) -> CallColumn {
        guard let column = CallColumn(rawValue: name.text), known.contains(column) else {
            throw .unknownKey(path: path, line: name.line, found: name.text, known: known.map(\.rawValue))
        }
        return column
    }

    func word(_ node: Node, for column: CallColumn) throws(CallMappingProblem) -> String {
        let text = node.scalar?.string ?? ""
        guard CallMapping.allows(text, in: column) else {
            throw .badValue(
                path: path, line: line(node), key: column.rawValue, found: text, expected: column.examples)
        }
        return text
    }

    func choice<Choice: RawRepresentable<String>>(
        _ node: Node, _ key: String, _ all: [Choice], _ read: (String) -> Choice?
    ) throws(CallMappingProblem) -> Choice {
        let text = node.scalar?.string ?? ""
        guard let choice = read(text) else {
            throw .badValue(
                path: path, line: line(node), key: key, found: text,
                expected: all.map(\.rawValue).joined(separator: ", "))
        }
        return choice
    }
}

extension CallColumn {
    /// What may stand in the column, for messages.
    fileprivate var examples: String {
        switch self {
        case .direction: "outgoing, incoming"
        case .language: "zh, en, …"
        case .channels: "agent|customer"
        case .zone: "Asia/Shanghai, …"
        case .callID, .file, .part, .employee, .debtor, .startedAt, .from, .until: "…"
        }
    }
}

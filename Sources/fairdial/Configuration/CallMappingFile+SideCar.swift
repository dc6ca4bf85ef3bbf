import Model
import Pipeline
import Yams

/// Where a recorder's own records of calls lie, and what stands where in them.
extension CallMappingFile {
    private enum SideCarKey: String, CaseIterable {
        case file
        case columns
        case stretches
    }

    func sideCar(_ node: Node) throws(CallMappingProblem) -> SideCarMapping {
        var file: String?
        var columns: [CallColumn: RecordPath] = [:]
        var stretches: (list: RecordPath, columns: [CallColumn: RecordPath])?
        for (name, value) in try pairs(node, of: "sideCar") {
            guard let key = SideCarKey(rawValue: name.text) else {
                throw unknown(name, known: SideCarKey.allCases.map(\.rawValue))
            }
            switch key {
            case .file: file = try sideCarFile(value)
            case .columns:
                columns = try paths(
                    value, of: name.text, among: CallColumn.allCases.filter { ![.file, .from, .until].contains($0) })
            case .stretches: stretches = try self.stretches(value)
            }
        }
        guard let file else { throw fileMissing(node) }
        return SideCarMapping(
            file: file, columns: columns, stretches: stretches?.list, ofStretch: stretches?.columns ?? [:])
    }

    private func fileMissing(_ node: Node) -> CallMappingProblem {
        .badValue(path: path, line: line(node), key: "file", found: "", expected: "{name}.json, {name}.xml")
    }

    private func sideCarFile(_ node: Node) throws(CallMappingProblem) -> String {
        let text = node.scalar?.string ?? ""
        guard SideCarMapping.allows(file: text) else {
            throw .badValue(
                path: path, line: line(node), key: "file", found: text, expected: "{name}.json, {name}.xml")
        }
        return text
    }

    /// The list under `each`, and the columns within its items.
    private func stretches(
        _ node: Node
    ) throws(CallMappingProblem) -> (list: RecordPath, columns: [CallColumn: RecordPath]) {
        var list: RecordPath?
        var columns: [CallColumn: RecordPath] = [:]
        for (name, value) in try pairs(node, of: "stretches") {
            if name.text == "each" {
                list = try recordPath(value, of: name.text)
            } else if let column = CallColumn(rawValue: name.text), SideCarMapping.stretchColumns.contains(column) {
                columns[column] = try recordPath(value, of: name.text)
            } else {
                throw unknown(name, known: ["each"] + SideCarMapping.stretchColumns.map(\.rawValue))
            }
        }
        guard let list, columns[.employee] != nil, columns[.from] != nil else {
            throw .badValue(
                path: path, line: line(node), key: "stretches", found: list?.written ?? "",
                expected: "{each: legs, employee: agent.id, from: start, until: end}")
        }
        return (list, columns)
    }

    private func paths(
        _ node: Node, of key: String, among known: [CallColumn]
    ) throws(CallMappingProblem) -> [CallColumn: RecordPath] {
        var paths: [CallColumn: RecordPath] = [:]
        for (name, value) in try pairs(node, of: key) {
            paths[try column(name, among: known)] = try recordPath(value, of: name.text)
        }
        return paths
    }

    private func recordPath(_ node: Node, of key: String) throws(CallMappingProblem) -> RecordPath {
        let text = node.scalar?.string ?? ""
        guard let path = RecordPath(text) else {
            throw .badValue(
                path: self.path, line: line(node), key: key, found: text,
                expected: "record.agent.id, legs.0.start, call.@id")
        }
        return path
    }

    private func unknown(_ name: Written, known: [String]) -> CallMappingProblem {
        .unknownKey(path: path, line: name.line, found: name.text, known: known)
    }
}

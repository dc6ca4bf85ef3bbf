/// A recorder's own record of a call, whatever it was written in.
indirect enum RecordTree: Equatable, Sendable {
    case text(String)
    case list([RecordTree])
    /// Of XML the elements by their names, attributes with `@` before theirs, and under no name an element's own text.
    case fields([String: RecordTree])

    /// What stands at a path: names and, of lists, places from 0. One element alone is also the first of a list.
    func at(_ path: ArraySlice<String>) -> RecordTree? {
        guard let step = path.first else { return self }
        let rest = path.dropFirst()
        switch self {
        case .fields(let fields): return fields[step]?.at(rest) ?? (step == "0" ? at(rest) : nil)
        case .list(let items): return Int(step).flatMap { items.indices.contains($0) ? items[$0].at(rest) : nil }
        case .text: return step == "0" ? at(rest) : nil
        }
    }

    /// The text there; nil where there is none, or something that is no text.
    func text(at path: RecordPath) -> String? {
        switch at(path.steps[...]) {
        case .text(let text): text
        case .fields(let fields): if case .text(let text) = fields[""] { text } else { nil }
        case .list, nil: nil
        }
    }

    /// The items of the list there; what stands alone is a list of one.
    func items(at path: RecordPath) -> [RecordTree] {
        switch at(path.steps[...]) {
        case .list(let items): items
        case nil: []
        case .some(let single): [single]
        }
    }
}

/// A path into a record, such as `record.agent.id`, `legs.0.@start`.
package struct RecordPath: Hashable, Sendable {
    package let written: String
    let steps: [String]

    /// Nil where a step between two full stops is empty.
    package init?(_ written: String) {
        let steps = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard steps.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.written = written
        self.steps = steps
    }
}

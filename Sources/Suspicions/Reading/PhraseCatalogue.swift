package import Documents
package import Model

internal import Yams

/// A file of phrasings by category and rule: sentences that break a rule (`says`) and that look like it (`nearMiss`).
/// Whatever else the file says is passed over. docs/suspicions.md has its shape.
package struct PhraseCatalogue: Sendable {
    package let language: Language
    package let rules: [RulePhrasings]

    private static let mostBytes = 8 << 20

    /// What is wrong with a catalogue.
    package struct Fault: DocumentCode {
        let fault: DocumentFault

        package init(_ fault: DocumentFault) { self.fault = fault }
    }

    /// - Throws: `PhraseCatalogueError` with the first thing that is wrong.
    package init(fileAt path: String) throws(PhraseCatalogueError) {
        let log = ProblemLog<Fault>(path: path)
        let text = FileText.of(path, most: Self.mostBytes, log: log)
        let root = text.flatMap { YAMLTree.root(of: $0, log: log) }
        if let problem = log.problems.first {
            throw PhraseCatalogueError(place: problem.place, reason: problem.message)
        }
        guard let root, let language = root["language"]?.string.flatMap({ Language($0) }),
            let categories = root["categories"]?.sequence
        else {
            throw PhraseCatalogueError(place: log.place(root?.mark), reason: Message("suspicion.catalogue.shape"))
        }
        self.language = language
        rules = categories.flatMap { Self.rules(of: $0) }
    }

    private static func rules(of category: Node) -> [RulePhrasings] {
        guard let name = category["id"]?.string, let rules = category["rules"]?.sequence else { return [] }
        return rules.compactMap { rule in
            guard let id = rule["id"]?.string, rule["required"]?.bool != true else { return nil }
            let says = texts(rule["says"])
            return says.isEmpty
                ? nil : RulePhrasings(rule: id, category: name, says: says, nearMisses: texts(rule["nearMiss"]))
        }
    }

    private static func texts(_ node: Node?) -> [String] { node?.sequence?.compactMap(\.string) ?? [] }
}

/// A catalogue that cannot be used.
package struct PhraseCatalogueError: ExplainedError, Hashable {
    package let place: SourcePlace
    /// What is wrong there.
    package let reason: Message

    package var message: Message { Message("suspicion.catalogue", ["path": place.path]) }
}

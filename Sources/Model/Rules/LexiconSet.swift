/// All lexicons of one language that a call meets together.
package struct LexiconSet: Hashable, Sendable, Codable {
    package let language: Language
    /// SHA-256 of the canonical form of all files of the set: "the lexicon version".
    package let version: ContentHash
    /// The hash of each lexicon by its name.
    package let lexicons: [String: ContentHash]
    /// Sorted by id.
    package let rules: [Rule]

    package init(
        language: Language, version: ContentHash, lexicons: [String: ContentHash], rules: [Rule]
    ) {
        self.language = language
        self.version = version
        self.lexicons = lexicons
        self.rules = rules
    }

    /// Whether the date of a call decides which rules it meets.
    package var isDated: Bool { rules.contains(where: \.isDated) }

    /// Whether the time of a call decides what some rule finds.
    package var readsClock: Bool { rules.contains(where: \.readsClock) }
}

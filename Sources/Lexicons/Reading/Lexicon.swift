package import Documents
package import Model

/// One lexicon file, read and found good.
package struct Lexicon: Hashable, Sendable {
    /// As the file calls itself, such as `zh-collections`.
    package let name: String
    /// The version of the file format.
    package let format: Int
    package let language: Language
    /// The named lists, as written.
    package let lists: [String: [String]]
    /// In the file's order, lists written out.
    package let rules: [Rule]
    /// Sorted keys, no comments, NFC: what the hash is taken of.
    package let canonicalForm: String
    /// SHA-256 of `canonicalForm`.
    package let hash: ContentHash
    /// Where each rule begins.
    package let places: [RuleID: SourcePlace]
    /// Where the examples of each rule are written.
    package let examples: [RuleID: ExamplePlaces]
    /// The file as it was named by the caller.
    package let path: String

    /// The format that this version reads.
    package static let currentFormat = 1

    package init(
        name: String, format: Int, language: Language, lists: [String: [String]], rules: [Rule],
        canonicalForm: String, places: [RuleID: SourcePlace], examples: [RuleID: ExamplePlaces], path: String
    ) {
        self.name = name
        self.format = format
        self.language = language
        self.lists = lists
        self.rules = rules
        self.canonicalForm = canonicalForm
        self.hash = ContentHash(of: canonicalForm)
        self.places = places
        self.examples = examples
        self.path = path
    }
}

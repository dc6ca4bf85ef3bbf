/// A text that officers write in both languages, such as a rule's name.
package struct LocalizedText: Hashable, Sendable, Codable {
    package let zh: String
    package let en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The text for a reader of that language; English for any language but Chinese.
    package func text(in language: Language) -> String { language == .chinese ? zh : en }
}

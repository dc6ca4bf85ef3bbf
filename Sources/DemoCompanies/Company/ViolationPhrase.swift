package import Model

/// Words of an agent that break a rule, such as an example that the rule must match.
package struct ViolationPhrase: Hashable, Sendable, Codable {
    /// The rule that the words break.
    package let rule: RuleID
    /// The rule's category, such as `threat`.
    package let category: String
    /// In which it is said; only in calls of that language.
    package let language: Language
    /// One line of the agent.
    package let text: String

    /// Takes the words as they are; nothing is checked against a lexicon.
    package init(rule: RuleID, category: String, language: Language, text: String) {
        self.rule = rule
        self.category = category
        self.language = language
        self.text = text
    }
}

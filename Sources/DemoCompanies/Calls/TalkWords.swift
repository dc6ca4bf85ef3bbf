internal import Model

/// What people say in one language while nobody breaks a rule.
struct TalkWords: Sendable {
    /// Of the agent: company, number, recording, and whether it is the debtor who speaks.
    let greetings: [String]
    /// Of the debtor.
    let answers: [String]
    /// Of a debtor who has no time.
    let refusals: [String]
    let postponements: [String]
    let goodbyes: [String]
    /// Why the agent calls.
    let matters: [String]
    /// How the debtor stands.
    let situations: [String]
    /// Of a debtor who was spoken to as nobody should be.
    let objections: [String]
    let proposals: [String]
    let consents: [String]
    let closings: [String]
    /// How fast people speak it.
    let charactersInTenSeconds: Int

    static func of(_ language: Language) -> TalkWords { language == .english ? english : mandarin }
}

package import Model

/// An award with how it stands, for whoever looks at it.
package struct ReportedAward: Hashable, Sendable {
    package let standing: StandingAward
    /// Of the rule, as it was when the award was given.
    package let name: LocalizedText
    package let reward: Reward
    package let evidence: [AwardEvidence]

    package init(standing: StandingAward, name: LocalizedText, reward: Reward, evidence: [AwardEvidence]) {
        self.standing = standing
        self.name = name
        self.reward = reward
        self.evidence = evidence
    }
}

/// What the configuration says about when a finding costs points. Values that change scores.
package struct ComplianceSettings: Hashable, Sendable, Codable {
    /// The confidence from which a hit counts without a reviewer, where its rule does not say.
    package let standsFrom: Confidence
    /// Hits of one rule on one channel within this many seconds of the first are one violation, where its rule does
    /// not say.
    package let repetitionSeconds: Double
    /// The confidence that the words of a source are taken to have where the source gives none, by engine name; a
    /// source that is not named here waits for a reviewer.
    package let confidenceOfSource: [String: Confidence]

    package init(
        standsFrom: Confidence = .standsByDefault, repetitionSeconds: Double = 30,
        confidenceOfSource: [String: Confidence] = [:]
    ) {
        self.standsFrom = standsFrom
        self.repetitionSeconds = repetitionSeconds
        self.confidenceOfSource = confidenceOfSource
    }
}

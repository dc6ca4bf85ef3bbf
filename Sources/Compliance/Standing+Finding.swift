package import Model

extension Standing {
    /// The standing that a finding starts with, before any reviewer has seen it.
    ///
    /// On a mixed channel nobody knows who spoke, so a rule bound to one speaker waits whatever the confidence is.
    /// A rule that was taken out of the set meanwhile cannot be judged and waits.
    package init(of finding: Finding, rule: Rule?, engine: String, settings: ComplianceSettings) {
        guard let rule else {
            self = .waits
            return
        }
        guard rule.status == .active else {
            self = .shadow
            return
        }
        let speakerIsKnown = rule.speaker == .any || finding.role != .mixed
        guard speakerIsKnown, let confidence = finding.confidence ?? settings.confidenceOfSource[engine] else {
            self = .waits
            return
        }
        self = confidence >= rule.stands ?? settings.standsFrom ? .stands : .waits
    }
}

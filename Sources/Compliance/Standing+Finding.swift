package import Model

extension Standing {
    /// The standing that a finding starts with, before any reviewer has seen it.
    ///
    /// On a mixed channel nobody knows who spoke, so a rule bound to one speaker waits whatever the confidence is. In a
    /// call of unknown date (`localDate` nil) nobody knows whether a dated rule counted, so it waits too.
    /// How something was said is measured, and how sure the source is of its words says nothing of that: it waits.
    /// A rule that was taken out of the set meanwhile cannot be judged and waits.
    package init(
        of finding: Finding, rule: Rule?, localDate: String?, engine: String, settings: ComplianceSettings
    ) {
        guard let rule else {
            self = .waits
            return
        }
        guard rule.status == .active else {
            self = .shadow
            return
        }
        guard !rule.isCredit else {
            self = Self.credit(finding, rule, localDate: localDate, engine: engine, settings)
            return
        }
        // However sure the words are that were written: a person listens whether they were said.
        guard finding.kind != .alike else {
            self = .waits
            return
        }
        let speakerIsKnown = rule.speaker == .any || finding.role != .mixed
        let dateIsKnown = !rule.isDated || localDate != nil
        guard speakerIsKnown, dateIsKnown, let confidence = finding.confidence(of: engine, settings) else {
            self = .waits
            return
        }
        self = confidence >= rule.stands ?? settings.standsFrom ? .stands : .waits
    }

    /// Good conduct that is not sure keeps no reviewer waiting: it is reported and counts nothing.
    private static func credit(
        _ finding: Finding, _ rule: Rule, localDate: String?, engine: String, _ settings: ComplianceSettings
    ) -> Standing {
        guard finding.kind != .alike, rule.speaker == .any || finding.role != .mixed,
            !rule.isDated || localDate != nil, let confidence = finding.confidence(of: engine, settings)
        else { return .shadow }
        return confidence >= rule.stands ?? settings.standsFrom ? .credit : .shadow
    }
}

extension Finding {
    /// What the configuration says of a source is said of its words alone.
    fileprivate func confidence(of engine: String, _ settings: ComplianceSettings) -> Confidence? {
        confidence ?? (kind.isMeasured ? nil : settings.confidenceOfSource[engine])
    }
}

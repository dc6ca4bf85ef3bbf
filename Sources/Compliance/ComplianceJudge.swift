package import Model

/// Turns what matching found in a transcript into the call's judgement.
package struct ComplianceJudge: Sendable {
    package let lexicons: LexiconSet
    package let settings: ComplianceSettings
    private let rules: [RuleID: Rule]

    package init(lexicons: LexiconSet, settings: ComplianceSettings) {
        self.lexicons = lexicons
        self.settings = settings
        rules = Dictionary(lexicons.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Judges one recording. The same findings always give the same judgement, identifiers included.
    ///
    /// `localDate` is the call's date where it is counted (`2026-02-14`), `startedAt` when it began; nil where unknown.
    /// `stretches` say who spoke when in a call that several employees share. `contacts` are what became of the rules on
    /// contacts; what they found is among the findings.
    package func judge(
        _ findings: Findings, recording: RecordingID, engine: EngineIdentity, localDate: String?,
        startedAt: ZonedTime? = nil, stretches: [Stretch] = [], contacts: [ContactOutcome] = []
    ) -> Judgement {
        let basis = CallBasis(
            localDate: lexicons.isDated ? localDate : nil, startedAt: lexicons.readsClock ? startedAt : nil,
            stretches: stretches, contacts: contacts)
        let id = Judgement.id(
            recording: recording, engine: engine.fingerprint, lexiconVersion: lexicons.version, basis: basis)
        let hits = findings.found.enumerated().map { place, finding in
            Hit(
                id: HitID("\(id.text)-\(place + 1)"), rule: finding.rule, kind: finding.kind,
                channel: finding.channel, role: finding.role, span: finding.span, text: finding.text,
                before: finding.before, after: finding.after, confidence: finding.confidence,
                standing: Standing(
                    of: finding, rule: rules[finding.rule], localDate: localDate, engine: engine.engine,
                    settings: settings))
        }
        return Judgement(
            id: id, recording: recording, engine: engine.fingerprint, lexiconVersion: lexicons.version, basis: basis,
            hits: hits,
            // A rule that is tried out, or of good conduct, keeps nobody waiting.
            undecided: findings.undecided.filter { id in
                rules[id].map { $0.status == .active && !$0.isCredit } ?? false
            },
            deductions: Violations(rules: lexicons.rules, settings: settings).deductions(for: hits, on: basis),
            settings: settings)
    }
}

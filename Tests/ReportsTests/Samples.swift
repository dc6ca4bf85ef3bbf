import Model

@testable import Reports

/// A judged call for tests: one hit that counts, one that waits.
enum Samples {
    static let rule = Rule(
        id: RuleID("en.threat.violence"), name: LocalizedText(zh: "暴力威胁", en: "Threat of violence"),
        category: "threat", speaker: .agent, deduct: Points(2), zeroTolerance: true, stands: nil, basis: "Some law",
        advice: LocalizedText(zh: "好好说", en: "Talk calmly"), training: nil, any: [.phrase("x")], unless: [],
        within: nil, required: false, status: .active, from: nil, until: nil, repeatWindowSeconds: nil, falseHits: [],
        examples: Rule.Examples(match: [], noMatch: [], knownMiss: []))

    static func hit(_ id: String, at second: Double, text: String, standing: Standing, kind: Hit.Kind = .said) -> Hit {
        Hit(
            id: HitID(id), rule: rule.id, kind: kind, channel: 0, role: .agent,
            span: Span(start: second, end: second + 1), text: text, before: "and then i will", after: "you hear",
            confidence: Confidence("0.9"), standing: standing)
    }

    static func call(
        _ name: String = "c-1", words: String = "break your legs", employee: String? = "E-1",
        hits: [Hit]? = nil, path: String = "/calls/c-1.wav", language: Language = .english,
        undecided: [RuleID] = [], dropped: [Word] = [], points: Points = Points(2),
        echo: Echo? = nil
    ) -> ReportedCall {
        let hits =
            hits ?? [
                hit("h-1", at: 12.3, text: words, standing: .stands), hit("h-2", at: 20, text: words, standing: .waits),
            ]
        let counting = hits.filter(\.standing.counts)
        let judgement = Judgement(
            id: JudgementID("j"), recording: RecordingID("call:\(name)"), engine: ContentHash(of: "e"),
            lexiconVersion: ContentHash(of: "l"), hits: hits, undecided: undecided,
            deductions: counting.map { Deduction(rule: rule.id, category: "threat", points: points, hits: [$0.id]) })
        let utterance = Utterance(
            channel: 0, role: .agent, span: Span(start: 11, end: 15),
            text: "and then i will \(words) you hear", words: [])
        return ReportedCall(
            id: RecordingID("call:\(name)"), path: path,
            call: Call(
                callID: name, employee: employee.map { EmployeeID($0) },
                startedAt: ZonedTime(microseconds: 1_763_861_400_000_000, zone: "Asia/Shanghai")),
            state: judgement.state, detail: nil,
            facts: SoundFacts(
                container: "WAV", coding: "mu-law", sampleRate: 8000, durationSeconds: 60, incomplete: nil,
                channelsAreAlike: false, overlapSeconds: 0,
                channels: [
                    ChannelFacts(
                        loudnessDecibels: -20, silenceSeconds: 30, clippedSamples: 0, speech: [],
                        peaks: (0..<600).map { UInt8($0 % 200) }, echo: echo)
                ]),
            transcript: Transcript(
                language: language, engine: EngineIdentity(engine: "test", model: "m", settings: [:]),
                utterances: [utterance], durationSeconds: 60, dropped: dropped),
            judgement: judgement, rules: [rule.id: rule],
            rulings: [ReportedRuling(hit: HitID("h-1"), standing: .confirmed, reviewer: "sup", reason: "clear")])
    }

    /// Two rules of one category hit the same words: one violation.
    static var oneViolation: ReportedCall {
        let milder = Rule(
            id: RuleID("en.threat.vague"), name: LocalizedText(zh: "含糊威胁", en: "Vague threat"), category: "threat",
            speaker: .agent, deduct: Points(1), zeroTolerance: false, stands: nil, basis: "Other law",
            advice: LocalizedText(zh: "说事实", en: "Tell facts"), training: nil, any: [.phrase("y")], unless: [],
            within: nil, required: false, status: .active, from: nil, until: nil, repeatWindowSeconds: nil,
            falseHits: [], examples: Rule.Examples(match: [], noMatch: [], knownMiss: []))
        let first = hit("h-1", at: 12.3, text: "break your legs", standing: .stands)
        let second = Hit(
            id: HitID("h-2"), rule: milder.id, kind: .said, channel: 0, role: .agent, span: first.span,
            text: "your legs", before: "", after: "", confidence: nil, standing: .stands)
        let call = call(hits: [first])
        let judgement = Judgement(
            id: JudgementID("j"), recording: call.id, engine: ContentHash(of: "e"),
            lexiconVersion: ContentHash(of: "l"), hits: [first, second], undecided: [],
            deductions: [
                Deduction(rule: rule.id, category: "threat", points: Points(2), hits: [first.id, second.id])
            ])
        return ReportedCall(
            id: call.id, path: call.path, call: call.call, state: judgement.state, detail: nil, facts: call.facts,
            transcript: call.transcript, judgement: judgement, rules: [rule.id: rule, milder.id: milder])
    }

    static let broken = ReportedCall(
        id: RecordingID("sha256:x"), path: "/calls/b.wav", call: Call(), state: .unscored(.noSpeech),
        detail: Message("speech.noSpeech"), facts: nil, transcript: nil, judgement: nil, rules: [:])
}

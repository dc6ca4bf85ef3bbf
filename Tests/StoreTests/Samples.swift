import Model

@testable import Store

/// Values for tests, each as small as the behaviour allows.
enum Samples {
    static func bytes(_ name: String) -> ContentHash { ContentHash(of: "bytes of \(name)") }

    static func file(
        _ path: String, bytes: String? = "a", call: Call = Call(), kind: Recording.Kind = .sound
    ) -> SeenFile {
        SeenFile(
            path: path, kind: kind, contentHash: bytes.map { Self.bytes($0) },
            mark: FileMark(byteCount: bytes == nil ? nil : 100, modified: bytes == nil ? nil : 1_000), call: call)
    }

    static func call(
        _ id: String?, employee: String? = nil, day: Int? = nil, language: Language? = nil
    ) -> Call {
        Call(
            callID: id, employee: employee.map { EmployeeID($0) },
            startedAt: day.flatMap {
                ZonedTime(microseconds: 1_771_000_000_000_000 + Int64($0) * 86_400_000_000, zone: "Asia/Shanghai")
            },
            language: language)
    }

    static func rule(_ id: String, zeroTolerance: Bool = false, deduct: Int = 1) -> Rule {
        Rule(
            id: RuleID(id), name: LocalizedText(zh: "规则", en: "Rule \(id)"), category: "threat", speaker: .agent,
            deduct: Points(deduct), zeroTolerance: zeroTolerance, stands: nil, basis: "law",
            advice: LocalizedText(zh: "好", en: "good"), training: nil, any: [.phrase("打断你的腿"), .pattern(#"a\b"#)],
            unless: ["not"], within: .firstSeconds(30), required: false, status: .active, from: "2026-01-01",
            until: nil, repeatWindowSeconds: nil, falseHits: [],
            examples: .init(match: ["x"], noMatch: ["y"], knownMiss: []))
    }

    static func cleanHit(_ id: String = "en.threat", call: String = "c-1", words: String = "regret") -> CleanCallHit {
        CleanCallHit(
            language: .english, rule: rule(id), ruleVersion: rule(id).findingVersion, kind: .said, call: call,
            callName: call, words: words, start: 1)
    }

    static func lexicons(_ name: String = "first", language: Language = .english) -> LexiconSet {
        LexiconSet(
            language: language, version: ContentHash(of: "lexicon \(name)"),
            lexicons: ["\(language.code)-collections": ContentHash(of: name)],
            rules: [
                rule("en.calm"), rule("en.insult"), rule("en.shadow"),
                rule("en.threat", zeroTolerance: true, deduct: 2),
            ])
    }

    static func transcript(
        _ text: String = "you will regret it", engine: String = "test", language: Language = .english
    ) -> Transcript {
        let words = text.split(separator: " ").enumerated().map { place, word in
            Word(
                text: String(word), span: Span(start: Double(place), end: Double(place) + 0.7),
                confidence: Confidence(tenThousandths: 9123))
        }
        let utterance = Utterance(
            channel: 0, role: .agent, span: Span(start: 0, end: 4.7), text: text, words: words)
        return Transcript(
            language: language, engine: EngineIdentity(engine: engine, model: "m", settings: ["a": "b"]),
            utterances: [utterance], durationSeconds: 12.345678)
    }

    static let facts = SoundFacts(
        container: "WAV", coding: "mu-law", sampleRate: 8000, durationSeconds: 12.345678,
        incomplete: Message("audio.truncated", ["found": "3"]), channelsAreAlike: false, overlapSeconds: 0.1,
        channels: [
            ChannelFacts(
                loudnessDecibels: -20.5, silenceSeconds: 3, clippedSamples: 0, speech: [Span(start: 0.1, end: 4.7)],
                peaks: [0, 128, 255])
        ])

    /// None of them what it is by default, so that a store that forgets them is found out.
    static let settings = ComplianceSettings(
        standsFrom: Confidence(tenThousandths: 7001), repetitionSeconds: 12.5,
        confidenceOfSource: ["webvtt": Confidence(tenThousandths: 9000)])

    /// A judgement whose hits stand as given, priced by `price`.
    static func judgement(
        _ recording: RecordingID, transcript: Transcript = Samples.transcript(),
        lexicons: LexiconSet = Samples.lexicons(), hits: [(rule: String, standing: Standing)] = [],
        undecided: [RuleID] = [], settings: ComplianceSettings = Samples.settings
    ) -> Judgement {
        let id = Judgement.id(
            recording: recording, engine: transcript.engine.fingerprint, lexiconVersion: lexicons.version)
        let made = hits.enumerated().map { place, hit in
            Hit(
                id: HitID("\(id.text)-\(place + 1)"), rule: RuleID(hit.rule), kind: .said, channel: 0, role: .agent,
                span: Span(start: Double(place) * 40 + 0.25, end: Double(place) * 40 + 1.1), text: "打断你的腿",
                before: "我要", after: "信不信", confidence: Confidence(tenThousandths: 8765), standing: hit.standing)
        }
        let bare = Judgement(
            id: id, recording: recording, engine: transcript.engine.fingerprint, lexiconVersion: lexicons.version,
            hits: made, undecided: undecided, deductions: [], settings: settings)
        return bare.with(deductions: price(bare, lexicons))
    }

    /// One deduction a hit: its rule's points where the hit counts, else none.
    static let price: @Sendable (Judgement, LexiconSet) -> [Deduction] = { judgement, lexicons in
        judgement.hits.filter(\.standing.isOfViolation).map { hit in
            let rule = lexicons.rules.first { $0.id == hit.rule }
            return Deduction(
                rule: hit.rule, category: rule?.category ?? "",
                points: hit.standing.counts ? rule?.deduct ?? .zero : .zero,
                hits: [hit.id])
        }
    }

    /// Everything of a judgement with the transcript and facts of these samples.
    static func judged(_ judgement: Judgement, transcript: Transcript = Samples.transcript()) -> JudgedCall {
        JudgedCall(judgement: judgement, transcript: transcript, facts: facts, run: nil)
    }
}

extension CallStore {
    /// Registers a file and judges it with these hits.
    func score(
        _ file: SeenFile, hits: [(rule: String, standing: Standing)] = [], run: RunID? = nil
    ) async throws -> Judgement {
        let recording = try await register(file, run: run).recording
        try await keep(Samples.lexicons())
        let judgement = Samples.judgement(recording.id, hits: hits)
        _ = try await commit(Samples.judged(judgement), as: .ifFirst)
        return judgement
    }
}

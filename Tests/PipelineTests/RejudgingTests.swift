import Foundation
import Model
import Store
import Testing

@testable import Pipeline

@Suite("Judging stored calls again")
struct RejudgingTests {
    private static let rule = Rule(
        id: RuleID("en.abuse"), name: LocalizedText(zh: "规则", en: "Rule"), category: "abuse", speaker: .agent,
        deduct: Points(1), zeroTolerance: false, stands: nil, basis: "House rule", advice: nil, training: nil,
        any: [.phrase("stupid")], unless: [], within: nil, required: false, status: .active, from: nil, until: nil,
        repeatWindowSeconds: nil, falseHits: [], examples: .init(match: [], noMatch: [], knownMiss: []))

    private static func transcript(_ roles: [ChannelRole]) -> Transcript {
        Transcript(
            language: .english,
            engine: EngineIdentity(
                engine: "pocketsphinx", model: "m",
                settings: ["channels": roles.map(\.rawValue).joined(separator: ","), "language": "en"]),
            utterances: roles.enumerated().map { channel, role in
                Utterance(
                    channel: channel, role: role,
                    span: Span(start: Double(channel) * 60, end: Double(channel) * 60 + 2),
                    text: "you are stupid", words: [], confidence: .one)
            }, durationSeconds: 90)
    }

    private static func facts(alike: Bool) -> SoundFacts {
        let channel = ChannelFacts(
            loudnessDecibels: -20, silenceSeconds: 0, clippedSamples: 0, speech: [Span(start: 0, end: 2)], peaks: [])
        return SoundFacts(
            container: "WAV", coding: "PCM 16", sampleRate: 8000, durationSeconds: 90, incomplete: nil,
            channelsAreAlike: alike, overlapSeconds: 0, channels: [channel, channel])
    }

    private static func file(_ roles: [ChannelRole]?) -> SeenFile {
        SeenFile(
            path: "/a.wav", kind: .sound, contentHash: ContentHash(of: "a"), mark: .unknown,
            call: Call(callID: "c-1", channelRoles: roles))
    }

    /// A call that was judged with speakers unknown; then a list names them.
    private func rejudged(
        _ roles: [ChannelRole], alike: Bool = false
    ) async throws -> (wanted: Bool, records: [JudgementRecord]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rejudging-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await CallStore(path: folder.appendingPathComponent("a.db").path)
        let set = LexiconSet(
            language: .english, version: ContentHash(of: "set"), lexicons: [:], rules: [Self.rule])
        let bench = LexiconBench(set: set, settings: ComplianceSettings())
        _ = try await store.adopt(set, actor: .system)
        let recording = try await store.register(Self.file(nil), run: nil).recording
        let run = try await store.beginRun(paths: [])
        let transcript = Self.transcript([.mixed, .mixed])
        let facts = Self.facts(alike: alike)
        _ = try await store.commit(
            JudgedCall(
                judgement: try await bench.judge(transcript, of: recording, facts: facts), transcript: transcript,
                facts: facts, run: run.id), as: .ifFirst)
        let named = try await store.register(Self.file(roles), run: nil).recording
        let misheard = Set(try await store.misheard().otherSpeakers.map(\.id))
        let outcome = try await Rejudging(store: store, run: run.id, otherSpeakers: misheard)
            .rejudge([named.id], isStopped: { false })
        let still = Set(try await store.misheard().otherSpeakers.map(\.id))
        let again = try await Rejudging(store: store, run: run.id, otherSpeakers: still)
            .rejudge([named.id], isStopped: { false })
        #expect(again.rejudged.isEmpty, "once")
        let records = try await store.judgements(of: recording.id)
        try await store.close()
        return (!outcome.rejudged.isEmpty, records)
    }

    @Test("a list that tells late who speaks on which channel gives the stored words to them")
    func speakers() async throws {
        let (wanted, records) = try await rejudged([.customer, .agent])
        #expect(wanted)
        let current = try #require(records.first { $0.isCurrent }?.judgement)
        #expect(current.hits.map(\.channel) == [1], "the customer may say what they like")
        #expect(current.deducted == Points(1))
        let old = try #require(records.first { !$0.isCurrent }?.judgement)
        #expect(old.hits.map(\.standing) == [.waits, .waits], "kept as it was")
    }

    @Test("channels that carry the same sound, or roles that do not fit the sound, change nothing")
    func unchanged() async throws {
        #expect(try await rejudged([.agent]).records.count == 1)
        #expect(
            try await rejudged([.agent, .customer], alike: true).records.first { $0.isCurrent }?.judgement.deducted
                == .zero)
    }
}

import Foundation
import Model
import Store
import Testing

@testable import Pipeline

@Suite("The phrases that a run's engine is told")
struct PhrasesTests {
    private static func rule(_ phrase: String, _ status: Rule.Status = .active) -> Rule {
        Rule(
            id: RuleID("en.\(phrase)"), name: LocalizedText(zh: "规则", en: "Rule"), category: "abuse", speaker: .agent,
            deduct: Points(1), zeroTolerance: false, stands: nil, basis: "House rule", advice: nil, training: nil,
            any: [.phrase(phrase), .pattern("\(phrase)s?")], unless: [], within: nil, required: false, status: status,
            from: nil, until: nil, repeatWindowSeconds: nil, falseHits: [],
            examples: .init(match: ["you \(phrase)"], noMatch: ["no \(phrase)"], knownMiss: []))
    }

    private static func set(_ phrase: String) -> LexiconSet {
        LexiconSet(
            language: .english, version: ContentHash(of: phrase), lexicons: [:],
            rules: [rule(phrase), rule("retired", .retired)])
    }

    private func phrases(given: String, rescoreReason: String? = nil) async throws -> [Language: [String]] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("phrases-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await CallStore(path: folder.appendingPathComponent("a.db").path)
        _ = try await store.adopt(Self.set("liar"), actor: .system)
        let request = ScoreRequest(
            paths: [], callList: nil, sideCars: nil, namePattern: nil, language: .english, channelRoles: nil,
            headerless: [:], lexicons: [.english: Self.set(given)], compliance: ComplianceSettings(),
            rescoreReason: rescoreReason, retriesFailed: false, actor: .system)
        let phrases = try await request.phrases(besides: store)
        try await store.close()
        return phrases
    }

    @Test("those of the active lexicon, literal ones and all examples, once where it is the one that was given")
    func active() async throws {
        #expect(try await phrases(given: "liar") == [.english: ["liar", "no liar", "you liar"]])
    }

    @Test("those of a lexicon on trial too, and of none that a re-scoring puts out of use")
    func trial() async throws {
        #expect(try await phrases(given: "crook")[.english]?.count == 6)
        let replaced = try await phrases(given: "crook", rescoreReason: "new rules")
        #expect(replaced == [.english: ["crook", "no crook", "you crook"]])
    }
}

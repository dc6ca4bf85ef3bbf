import Foundation
import Testing

@Suite("Grave hits are heard a second time", .timeLimit(.minutes(10)))
struct SecondOpinionTests {
    private static func rule(_ id: String, _ phrase: String) -> String {
        """
          - id: en.\(id)
            name: {zh: 严重, en: Grave}
            category: \(id)
            speaker: agent
            deduct: 2
            zeroTolerance: true
            stands: 0
            basis: House rule
            any: [{phrase: \(phrase)}]
            examples: {match: ["\(phrase)"], noMatch: ["hello there"]}

        """
    }

    /// A call in which the police are coming, and jail.
    private func call() throws -> Workspace {
        let work = try Workspace()
        let police = Self.rule("police", "police are coming to arrest you")
        try work.lexicon(extra: police)
        try work.lexicon("lex2/en.yaml", extra: police + Self.rule("prison", "going to jail"))
        try work.sample("en-03-arrest.aiff")
        return work
    }

    private func hits(_ outcome: Outcome) throws -> [String: [String: Any]] {
        let calls = try outcome.objects().filter { $0["type"] as? String == "call" }
        let hits = try #require(calls.first?["hits"] as? [[String: Any]])
        return Dictionary(hits.map { ($0["rule"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("by spotting where nothing else is installed; the opinion outlives a re-scoring, which hears nothing again")
    func spotted() async throws {
        let work = try call()
        let scored = try await work.run("score", "day", "--channels", "agent,customer", "--format", "json")
        let first = try #require(try hits(scored)["en.police"])
        let opinion = try #require(first["opinion"] as? [String: Any])
        #expect(opinion["verdict"] as? String == "agrees")
        #expect(opinion["engine"] as? String == "pocketsphinx-spotting")
        #expect(opinion["heard"] as? String == first["text"] as? String)
        #expect(first["standing"] as? String == "stands")
        #expect(
            try await work.run("explain", "en-03-arrest.aiff").output.contains("Heard again by pocketsphinx-spotting"))
        try await work.run("score", "--rescore", "--lexicon", "lex2", "--reason", "a new rule")
        let again = try hits(try await work.run("explain", "en-03-arrest.aiff", "--format", "json"))
        #expect(again["en.police"]?["opinion"] as? NSDictionary == opinion as NSDictionary)
        #expect(again["en.police"]?["standing"] as? String == "stands")
        let new = try #require(again["en.prison"])
        #expect((new["opinion"] as? [String: Any])?["verdict"] as? String == "none")
        #expect(new["standing"] as? String == "waits")
        let waiting = try await work.run("review", "list", environment: ["LANG": "zh_CN.UTF-8"]).output
        #expect(waiting.contains("未能重听，由复核人决定。此命中出自已存的文字"), "\(waiting)")
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a server that is away holds nothing up: the words are spotted, and the hit says that the server was away")
    func away() async throws {
        let work = try call()
        let scored = try await work.run(
            "score", "day", "--channels", "agent,customer", "--format", "json", "--engine", "pocketsphinx",
            "--openai-address", "http://127.0.0.1:9")
        #expect(scored.code == 0, "\(scored.errors)")
        let opinion = try #require(try hits(scored)["en.police"]?["opinion"] as? [String: Any])
        #expect(opinion["engine"] as? String == "pocketsphinx-spotting")
        #expect((opinion["note"] as? String)?.contains("openai could not") == true)
    }
}

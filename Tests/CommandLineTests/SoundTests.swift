import Foundation
import Testing

@Suite("From sound to explained deductions")
struct SoundTests {
    @Test("a sample call is heard, judged by the shipped lexicons and reported in a page that needs nothing else")
    func sampleCall() async throws {
        let work = try Workspace()
        try work.sample("zh-01-threats.wav")
        try work.sample("zh-01-threats.transcript.json")
        try work.sample("en-03-arrest.aiff")
        try work.sample("en-16-broken.wav")
        let outcome = try await work.run(
            "score", "day", "--lexicon", "\(Workspace.root)/lexicons", "--channels", "agent,customer", "--language",
            "en",
            "--report", "report.html", "--format", "json")
        #expect(outcome.code == 1, "\(outcome.errors)")
        let calls = try outcome.objects().filter { $0["type"] as? String == "call" }
        #expect(calls.count == 3)
        let chinese = try #require(calls.first { ($0["path"] as? String ?? "").contains("zh-01") })
        let rules = (chinese["hits"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
        #expect(rules.contains("zh.threat.violence"))
        #expect(rules.contains("zh.arrest.jail"))
        let page = try String(contentsOfFile: "\(work.path)/report.html", encoding: .utf8)
        #expect(page.contains("data:audio/mpeg;base64,"))
        #expect(!page.contains("http://") && !page.contains("https://"))
    }

    @Test("decode writes WAV at 16 kHz and tells facts")
    func decode() async throws {
        let work = try Workspace()
        try work.sample("en-15-bank-account.ulaw")
        #expect(try await work.run("decode", "day/en-15-bank-account.ulaw", "--output", "out.wav").code == 0)
        let facts = try await work.run("decode", "out.wav", "--facts")
        #expect(facts.output.contains("\"sampleRate\" : 16000"))
    }

    @Test("a run that is killed at once and started again ends as an undisturbed one")
    func killed() async throws {
        func result(_ work: Workspace) async throws -> [NSDictionary] {
            let outcome = try await work.run(
                "score", "day", "--lexicon", "\(Workspace.root)/lexicons", "--format", "json")
            return try outcome.objects().filter { $0["type"] as? String == "call" }.map { call in
                var call = call
                call["path"] = nil
                return call as NSDictionary
            }
        }
        let undisturbed = try Workspace()
        let disturbed = try Workspace()
        for work in [undisturbed, disturbed] {
            for number in 1...3 {
                try work.sample("zh-0\(number)-\(["threats", "clean", "near-misses"][number - 1]).transcript.json")
            }
        }
        for _ in 0..<5 {
            let run = try disturbed.start(["score", "day", "--lexicon", "\(Workspace.root)/lexicons"])
            try await Task.sleep(for: .milliseconds(.random(in: 1...150)))
            run.send(SIGKILL)
            _ = await run.outcome()
        }
        #expect(try await result(disturbed) == result(undisturbed))
        #expect(try await disturbed.run("ledger", "verify").code == 0)
    }
}

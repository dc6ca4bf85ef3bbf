import Foundation
import Testing

@Suite("What can be read now is tried again")
struct AgainTests {
    private func reason(_ outcome: Outcome) throws -> String? {
        try outcome.calls().values.first.flatMap { $0["reason"] as? String ?? $0["state"] as? String }
    }

    @Test("sound without a header that was set aside is read once it is said how")
    func headerless() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.write("day/a.raw", String(repeating: "\0", count: 16_000))
        #expect(try reason(await work.run("score", "day", "--format", "json")) == "codingNotRead")
        let told = try await work.run("score", "day", "--format", "json", "--headerless", "raw=pcm16:8000:1")
        #expect(try reason(told) == "noSpeech")
    }

    @Test("a transcript that is put beside unscored sound, or mended, is read")
    func transcriptBeside() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.sample("zh-02-clean.opus", as: "day/a.opus")
        let command = ["score", "day", "--language", "zh", "--format", "json"]
        #expect(try reason(await work.start(command).outcome()) == "noEngineForLanguage")
        try work.write("day/a.transcript.json", "{")
        #expect(try reason(await work.start(command).outcome()) == "notTranscript")
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        let mended = try await work.start(command).outcome()
        #expect(try reason(mended) == "scored", "\(mended.errors)")
        #expect(try mended.objects().last?["heardSeconds"] as? Double == 0, "nothing was heard")
    }
}

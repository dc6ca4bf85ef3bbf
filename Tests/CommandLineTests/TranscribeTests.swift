import Foundation
import Testing

@Suite("fairdial transcribe")
struct TranscribeTests {
    @Test("a broken lexicon is named and not told to the engine, and the recording is heard; score ends there")
    func brokenLexicon() async throws {
        let work = try Workspace()
        try work.sample("en-05-disclosure.wav")
        try work.lexicon("lexicons/good.yaml")
        try work.write("lexicons/broken.yaml", "lexicon: en-broken\nformat: 1\nlanguage: en\nrules: nothing\n")
        let outcome = try await work.run("transcribe", "day/en-05-disclosure.wav", "--engine", "pocketsphinx")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(!outcome.output.isEmpty)
        #expect(outcome.errors.contains("lexicons/broken.yaml:4"))
        #expect(outcome.errors.contains("lexicons/broken.yaml: broken"))
        #expect(!outcome.errors.contains("good.yaml"))
        let score = try await work.run("score", "day", "--engine", "pocketsphinx")
        #expect(score.code == 2)
        #expect(score.errors.contains("lexicons/broken.yaml:4"))
    }
}

import Foundation
import Testing

@Suite("Calls that a server is to hear")
struct ServerTests {
    /// Nobody listens on port 9 of this machine.
    private static let nobody = [
        "FAIRDIAL_ENGINE": "openai", "FAIRDIAL_OPENAI_ADDRESS": "http://127.0.0.1:9", "FAIRDIAL_OPENAI_RETRIES": "0",
        "FAIRDIAL_OPENAI_KEY": "sk-never-to-be-seen",
    ]

    @Test("a call whose server is away has no score, and the next run takes it")
    func away() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.sample("en-05-disclosure.wav")
        let first = try await work.run(
            "score", "day", "--channels", "agent,customer", "--format", "json", environment: Self.nobody)
        let call = try #require(try first.calls()["en-05-disclosure.wav"])
        #expect(call["reason"] as? String == "notYet")
        #expect(call["compliance"] == nil)
        #expect("\(call)".contains("http://127.0.0.1:9/v1/audio/transcriptions"))
        #expect(!(first.output + first.errors).contains("never-to-be-seen"))
        let second = try await work.run(
            "score", "day", "--channels", "agent,customer", "--format", "json",
            environment: ["FAIRDIAL_ENGINE": "pocketsphinx"])
        #expect(try second.calls()["en-05-disclosure.wav"]?["compliance"] as? String != nil, "\(second.output)")
    }

    @Test("auto asks a configured server for the languages it is configured for")
    func auto() async throws {
        let work = try Workspace()
        let settings = Self.nobody.merging([
            "FAIRDIAL_ENGINE": "auto", "FAIRDIAL_ENGINES": "/none", "FAIRDIAL_OPENAI_LANGUAGES": "zh",
        ]) { $1 }
        let doctor = try await work.run("doctor", environment: settings)
        #expect(doctor.output.contains("--engine auto hears “zh” with openai"))
        #expect(!doctor.output.contains("with nothing"))
        #expect(doctor.output.contains("--engine auto hears “en” with pocketsphinx"))
        #expect(doctor.output.contains("whisper for “zh, en”: not installed; scripts/get-engine whisper"))
        #expect(!doctor.output.contains("never-to-be-seen"))
    }

    @Test(
        "settings that cannot be meant are refused, without a password in the message",
        arguments: [
            ("OPENAI_ADDRESS", "http://me:secret@asr"), ("OPENAI_TIMEOUT", "0"), ("OPENAI_RETRIES", "-1"),
            ("OPENAI_LANGUAGES", "Mandarin!"),
        ])
    func refused(name: String, value: String) async throws {
        let work = try Workspace()
        let doctor = try await work.run(
            "doctor", environment: Self.nobody.merging(["FAIRDIAL_\(name)": value]) { $1 })
        #expect(doctor.code == 2, "\(doctor.output)")
        #expect(doctor.errors.contains("FAIRDIAL_\(name)"))
        #expect(!doctor.errors.contains("secret"))
    }

    @Test("a configuration file holds no key")
    func noKey() async throws {
        let work = try Workspace()
        try work.write("fairdial.yaml", "openaiKey: sk-1\n")
        #expect(try await work.run("doctor").errors.contains("openaiKey"))
    }
}

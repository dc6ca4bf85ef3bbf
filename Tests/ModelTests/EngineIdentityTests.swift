import Testing

@testable import Model

@Suite("What names an engine")
struct EngineIdentityTests {
    @Test(
        "a model is known by the hash of its files, a team by those of its members in their order",
        arguments: [
            ("pocketsphinx", ["hash": "aa", "dictionary": "d"], "aa"), ("openai", ["server": "s"], "–"),
            ("moonshine+whisper", ["moonshine.hash": "aa", "whisper.hash": "bb"], "aa+bb"),
            ("moonshine+openai", ["moonshine.hash": "aa", "openai.server": "s"], "aa+–"), ("messages", [:], "–"),
        ])
    func modelHash(engine: String, settings: [String: String], expected: String) {
        #expect(EngineIdentity(engine: engine, model: "", settings: settings).modelHash == expected)
    }
}

import Audio
import Foundation
import Model
import SpeechlessSounds
import Testing

@testable import Speech

@Suite("Where nothing is said no engine hears a word", .serialized)
struct NothingSaidTests {
    @Test("PocketSphinx")
    func pocketSphinx() async throws {
        try await hearsNothing(.pocketSphinx(.debianEnglish))
        try await hearsNothing(
            .pocketSphinx(.debianEnglish.hearingTelephones(with: "\(Program.models)/telephone-en")))
    }

    @Test(
        "Moonshine",
        .enabled(if: Installed.moonshine.isInstalled, "moonshine is not installed: scripts/get-engine moonshine"))
    func moonshine() async throws { try await hearsNothing(.moonshine(Installed.moonshine)) }

    @Test(
        "the local Whisper, in both languages",
        .enabled(if: Whisper.isInstalled, "whisper is not installed: scripts/get-engine whisper"))
    func whisper() async throws { for model in Whisper.models { try await hearsNothing(.whisper(model)) } }

    @Test(
        "the team of both",
        .enabled(if: Installed.moonshine.isInstalled && Whisper.isInstalled, "not both of them are installed"))
    func team() async throws {
        let second = try #require(Whisper.models.first { $0.language == .english })
        try await hearsNothing(.team(Installed.moonshine, .whisper(second)))
    }

    /// Each sound is measured and heard as any recording is.
    private func hearsNothing(_ model: EngineModel) async throws {
        let folder = try Folder()
        let pool = Program.pool([model])
        for sound in SpeechlessSound.allCases {
            let request = HearingRequest(
                source: try sound.recorded(in: folder.path), language: model.language, roles: nil)
            do throws(HearingError) {
                let heard = try await pool.hear(request).transcript.utterances.map(\.text)
                Issue.record("\(sound): \(heard.joined(separator: " "))")
            } catch {
                #expect(error.reason == .noSpeech, "\(sound)")
            }
        }
        await pool.shutdown()
    }
}

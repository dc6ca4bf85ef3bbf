import Audio
import Foundation
import Model
import Reports
import Speech

/// The sound of calls for the page's players, made in the pool's children: no decoder runs in this process.
struct Clips {
    let pool: HearingPool
    let headerless: [String: HeaderlessFormat]

    /// The call as MP3, or why it cannot be played.
    func sound(of call: ReportedCall) async -> CallSound {
        guard call.facts != nil else { return .none(Message("report.html.noSound")) }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).mp3")
        defer { try? FileManager.default.removeItem(at: file) }
        do {
            try await pool.clip(source(of: call), to: file.path)
            return .mp3(try Data(contentsOf: file))
        } catch let error as HearingError {
            return .none(error.message)
        } catch {
            return .none(Message("audio.notReadable", ["path": file.path, "cause": error.localizedDescription]))
        }
    }

    private func source(of call: ReportedCall) -> SoundSource {
        let files = (call.parts.isEmpty ? [call.path] : call.parts.map(\.path)).map { path in
            SoundSource(path: path, headerless: headerless[(path as NSString).pathExtension.lowercased()])
        }
        return SoundSource(
            path: files[0].path, headerless: files[0].headerless, continuations: Array(files.dropFirst()))
    }
}

import Foundation
import Model
import Speech

enum TranscriptTrial {
    static func verdict(_ mutant: Mutant, at path: String) -> Verdict {
        let transcript: Transcript
        do throws(TranscriptFileError) {
            transcript = try TranscriptFile.read(path: path, language: .english, roles: nil)
        } catch {
            return .refused
        }
        let written = mutant.name.hasSuffix(".json") ? utterances(in: mutant.bytes) : cues(in: mutant.bytes)
        guard transcript.utterances.count >= written else {
            return .silent("\(written) utterances written, \(transcript.utterances.count) taken")
        }
        guard transcript.utterances.allSatisfy({ !$0.text.contains("-->") || mutant.name.hasSuffix(".json") }) else {
            return .silent("times taken for words")
        }
        return .value
    }

    private static func utterances(in bytes: Data) -> Int {
        let file = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        return (file?["utterances"] as? [Any])?.count ?? 0
    }

    /// Blocks with a line of times and words under it.
    private static func cues(in bytes: Data) -> Int {
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // The first block is the head, unless it holds times itself.
        return lines.split(separator: "", omittingEmptySubsequences: true).count { block in
            guard let times = block.prefix(2).firstIndex(where: { $0.contains("-->") }) else { return false }
            let isPassedOver = ["NOTE", "STYLE", "REGION", "WEBVTT"].contains { block.first?.hasPrefix($0) ?? false }
            return !isPassedOver
                && block[(times + 1)...].contains { line in
                    line.replacing(/<[^>]*>/, with: "").contains { $0.isLetter || $0.isNumber }
                }
        }
    }
}

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
        let (written, taken) = count(mutant, transcript)
        guard taken >= written else { return .silent("\(written) written, \(taken) taken") }
        let holdsTimes = transcript.utterances.contains { $0.text.contains(/[0-9]:[0-9].*-->/) }
        let hasCues = mutant.name.hasSuffix(".vtt") || mutant.name.hasSuffix(".srt")
        return hasCues && holdsTimes ? .silent("times taken for words") : .value
    }

    /// What the file holds at least, and what was taken of it: utterances, words or letters.
    private static func count(_ mutant: Mutant, _ transcript: Transcript) -> (written: Int, taken: Int) {
        switch TranscriptForm(fileName: mutant.name) {
        case .json, nil: (utterances(in: mutant.bytes), transcript.utterances.count)
        case .webVTT, .subRip: (cues(in: mutant.bytes), transcript.utterances.count)
        case .ctm: (words(in: mutant.bytes), transcript.utterances.reduce(0) { $0 + $1.words.count })
        case .text: (letters(in: mutant.bytes), transcript.utterances.reduce(0) { $0 + letters($1.text) })
        }
    }

    private static func utterances(in bytes: Data) -> Int {
        let file = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        return (file?["utterances"] as? [Any])?.count ?? 0
    }

    private static func lines(of bytes: Data) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Blocks with a line of times and words under it.
    private static func cues(in bytes: Data) -> Int {
        lines(of: bytes).split(separator: "", omittingEmptySubsequences: true).count { block in
            guard let times = block.prefix(2).firstIndex(where: { $0.contains("-->") }) else { return false }
            let isPassedOver = ["NOTE", "STYLE", "REGION", "WEBVTT"].contains { block.first?.hasPrefix($0) ?? false }
            return !isPassedOver
                // Longer lines are left to the readers: looking for their tags here would take too long.
                && block[(times + 1)...].contains { line in
                    line.count < 1000
                        // Tags, marks of speakers and places on the screen are no words.
                        && line.replacing(/<[^>]*>|\{[^}]*\}|\[[^\]]*\]|^[^:：]*[:：]/, with: "").contains(
                            where: isLetter)
                }
        }
    }

    /// Lines that are no comments and no marks of alternatives, with a word in the fifth field.
    private static func words(in bytes: Data) -> Int {
        let text = String(decoding: bytes, as: UTF8.self)
        guard !text.contains("<") else { return 0 }
        return lines(of: bytes).count { line in
            let fields = line.split(whereSeparator: \.isWhitespace)
            return !line.hasPrefix(";;") && fields.count > 4 && fields[4] != "@"
        }
    }

    private static func letters(in bytes: Data) -> Int {
        lines(of: bytes).reduce(0) { $0 + letters($1.replacing(/^[^\[]*\[[^\]]*\]/, with: "")) }
    }

    private static func letters(_ text: some StringProtocol) -> Int { text.count(where: isLetter) }

    private static func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

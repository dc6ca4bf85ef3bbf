internal import Foundation

/// Chinese in simplified characters, as lexicons are written. Whisper writes traditional ones as it pleases.
package enum SimplifiedChinese {
    private static let conversion = StringTransform("Hant-Hans")

    package static func text(_ text: String) -> String {
        text.applyingTransform(conversion, reverse: false) ?? text
    }

    /// The words of a line. They are converted together: 著 is 着 in 看著 and stays in 著作.
    package static func words(_ words: [String]) -> [String] {
        let line = Array(text(words.joined()))
        guard line.count == words.reduce(0, { $0 + $1.count }) else { return words.map(text) }
        var place = 0
        return words.map { word in
            defer { place += word.count }
            return String(line[place..<place + word.count])
        }
    }
}

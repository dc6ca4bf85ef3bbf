internal import Foundation

/// A second of a call as people write it: `75`, `75.5`, `1:15` or `1:02:05.5`.
enum CallSecond {
    /// Nil where the text is none. No call lasts a year.
    static func read(_ text: String) -> Double? {
        let form = /(?:(?:(\d{1,4}):)?(\d{1,5}):)?(\d{1,8}(?:\.\d{1,6})?)/
        guard let match = text.wholeMatch(of: form)?.output, let seconds = Double(match.3) else { return nil }
        let minutes = match.2.flatMap { Double($0) } ?? 0
        let hours = match.1.flatMap { Double($0) } ?? 0
        guard match.2 == nil || seconds < 60, match.1 == nil || minutes < 60 else { return nil }
        return hours * 3600 + minutes * 60 + seconds
    }
}

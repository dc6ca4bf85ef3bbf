internal import Model

/// Times in a call as people and transcripts write them: `75`, `12.3`, `1:15`, `1:02:03` and, in SubRip, `01:02:03,450`.
package enum ClockText {
    /// Seconds; nil where the text is no time, or one that no call reaches.
    package static func seconds(_ text: some StringProtocol) -> Double? {
        let form = /(?:(?:([0-9]{1,8}):)?([0-9]{1,8}):)?([0-9]{1,8})(?:[.,]([0-9]{1,9}))?/
        guard let match = String(text).wholeMatch(of: form)?.output else { return nil }
        let hours = match.1.flatMap { Int($0) }
        let minutes = match.2.flatMap { Int($0) }
        guard let whole = Int(match.3), hours == nil || minutes ?? 0 < 60, minutes == nil || whole < 60 else {
            return nil
        }
        let all = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + whole
        guard let seconds = Double("\(all).\(match.4 ?? "0")"), seconds <= JSONTranscript.longestSeconds else {
            return nil
        }
        return seconds
    }

    /// The times of a cue, `01:02:03,450 --> 01:02:05,000`; what follows them, such as a place on the screen, is passed
    /// over. Nil where they cannot be read, or the end lies before the start.
    static func span(_ line: String) -> Span? {
        guard let arrow = line.firstRange(of: "-->") else { return nil }
        let start = line[..<arrow.lowerBound].split(whereSeparator: \.isWhitespace)
        let end = line[arrow.upperBound...].split(whereSeparator: \.isWhitespace).first
        guard start.count == 1, start[0].contains(":"), let end, end.contains(":") else { return nil }
        guard let from = seconds(start[0]), let to = seconds(end), to >= from else { return nil }
        return Span(start: from, end: to)
    }
}

internal import Model

/// One line of a CTM file on its way to a word.
struct CTMLine {
    let fields: [Substring]
    let path: String
    let number: Int

    /// From 0, of `1`, `2`, … or `A`, `B`, ….
    func channel() throws(TranscriptFileError) -> Int {
        let text = fields[1].uppercased()
        if let number = Int(text), (1...26).contains(number) { return number - 1 }
        guard text.count == 1, let letter = text.first?.asciiValue, let first = Character("A").asciiValue,
            (first..<first + 26).contains(letter)
        else { throw wrong("channel", fields[1], expected: "1, 2, … 26, A, B, … Z") }
        return Int(letter - first)
    }

    /// - Parameter isSure: false where the file holds other words for the same place: then a reviewer decides.
    func word(isSure: Bool) throws(TranscriptFileError) -> Word {
        let start = try seconds("start", fields[2])
        let duration = try seconds("duration", fields[3])
        let given = fields.count == 6 ? try confidence(fields[5]) : nil
        return Word(
            text: String(fields[4]), span: Span(start: start, end: start + duration),
            confidence: isSure ? given : Confidence(tenThousandths: 0))
    }

    private func seconds(_ field: String, _ text: Substring) throws(TranscriptFileError) -> Double {
        guard text.wholeMatch(of: /[0-9]+(?:\.[0-9]*)?|\.[0-9]+/) != nil, let seconds = Double(text),
            seconds <= JSONTranscript.longestSeconds
        else { throw wrong(field, text, expected: "0…10000000") }
        return seconds
    }

    private func confidence(_ text: Substring) throws(TranscriptFileError) -> Confidence {
        guard text.wholeMatch(of: /[0-9.]+(?:[eE]-[0-9]+)?/) != nil, let value = Double(text), (0...1).contains(value)
        else { throw wrong("confidence", text, expected: "0…1") }
        return Confidence(rounding: value)
    }

    private func wrong(_ field: String, _ found: Substring, expected: String) -> TranscriptFileError {
        .field(path, line: number, field: field, found: String(found), expected: expected)
    }
}

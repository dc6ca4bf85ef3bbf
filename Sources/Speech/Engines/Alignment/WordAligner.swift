internal import CPocketSphinx
internal import Model

/// Finds when the words of a line were said: hears the sound with a grammar that holds this line and nothing else.
///
/// A word for which there is no sound may be left out of the path, at a price: engines write words that nobody said.
/// For one thread at a time; its calls block.
final class WordAligner {
    /// What leaving a word out costs. A word that is not there at all fits worse; a word that was heard for another
    /// one still fits better.
    private static let omission = 1e-8

    private let handle: PocketSphinxHandle

    /// - Throws: `HearingError` where a file of the model is missing or the library refuses it.
    init(_ model: PocketSphinxModel, band: SoundBand) throws(HearingError) {
        if let missing = model.missingSoundFiles.first { throw .modelMissing(missing, language: model.language) }
        handle = try PocketSphinxHandle(
            model.soundSettings(for: band) + ["-remove_silence", "no", "-bestpath", "no"], model: model.acousticModel)
    }

    /// Whether the dictionary has the word.
    func knows(_ word: String) -> Bool { handle.phones(of: word) != nil }

    /// Where the words of a line lie in its sound, in frames of 10 ms from the first sample; nil for one that was left
    /// out.
    ///
    /// - Parameters:
    ///   - line: for each word the ways to say it, each a row of words of the dictionary or ones that are spelled.
    ///   - samples: at 16,000 a second, −1…1.
    /// - Throws: `HearingError` where the library fails.
    func align(_ line: [[[String]]], with samples: [Float]) throws(HearingError) -> [Range<Int>?] {
        guard !line.isEmpty else { return [] }
        // By its spelling, once: the dictionary has it then.
        for word in line.joined().joined() where !knows(word) {
            try handle.add(word, phones: LetterSounds.phones(of: word))
        }
        try listen(for: line)
        let pieces = try handle.bestPath(samples).filter { !$0.isFiller && !$0.isEmpty }
        return PathReading(line: line, names: pieces.map(\.word)).pieces.map { range in
            guard let range, let first = pieces[range].first, let last = pieces[range].last else { return nil }
            return first.frames.lowerBound..<last.frames.upperBound
        }
    }

    /// Makes the line the decoder's grammar: a chain of states with a word, or nothing, from each to the next.
    private func listen(for line: [[[String]]]) throws(HearingError) {
        let between = line.joined().reduce(0) { $0 + max(0, $1.count - 1) }
        let logMath = ps_get_logmath(handle.decoder)
        guard let grammar = fsg_model_init("line", logMath, 1, Int32(line.count + 1 + between)) else {
            throw .engineRefused("fsg_model_init")
        }
        defer { fsg_model_free(grammar) }
        grammar.pointee.start_state = 0
        grammar.pointee.final_state = Int32(line.count)
        var spare = Int32(line.count + 1)
        for (place, forms) in line.enumerated() {
            for form in forms {
                var from = Int32(place)
                for (step, word) in form.enumerated() {
                    let isLast = step == form.count - 1
                    let to = isLast ? Int32(place + 1) : spare
                    if !isLast { spare += 1 }
                    fsg_model_trans_add(grammar, from, to, 0, fsg_model_word_add(grammar, word))
                    from = to
                }
            }
            fsg_model_null_trans_add(grammar, Int32(place), Int32(place + 1), logmath_log(logMath, Self.omission))
        }
        guard ps_set_fsg(handle.decoder, "line", grammar) == 0 else { throw .engineRefused("ps_set_fsg") }
        guard ps_set_search(handle.decoder, "line") == 0 else { throw .engineRefused("ps_set_search") }
    }
}

internal import Model

/// Hears words with statistical language models. For one thread at a time; its calls block.
struct PocketSphinxDecoder {
    private let handle: PocketSphinxHandle

    /// - Throws: `HearingError` where a file of the model is missing or the library refuses it.
    init(_ model: PocketSphinxModel, band: SoundBand) throws(HearingError) {
        if let missing = model.missingFiles.first { throw .modelMissing(missing, language: model.language) }
        handle = try PocketSphinxHandle(
            model.soundSettings(for: band) + [
                // With silence removed the decoder's clock leaves it out, and words come seconds too late.
                "-remove_silence", "no",
                // Without the best path through the lattice every posterior is 1.
                "-bestpath", "yes",
            ], model: model.acousticModel)
        try expect(model.phrases, beside: model.languageModels(for: band))
    }

    private func expect(_ phrases: [String], beside models: [String]) throws(HearingError) {
        func parts(of whole: Double) -> [LanguageModelPart] {
            models.map { LanguageModelPart(file: $0, part: whole / Double(models.count)) }
        }
        guard !phrases.isEmpty else { return try handle.expect(parts(of: 1)) }
        let expected = ExpectedPhrases(phrases, known: handle.phones)
        for (word, phones) in expected.added.sorted(by: { $0.key < $1.key }) { try handle.add(word, phones: phones) }
        try expected.withLanguageModel { (file) throws(HearingError) in
            let part = PocketSphinxModel.phrasesPart
            try handle.expect(parts(of: 1 - part) + [LanguageModelPart(file: file, part: part)])
        }
    }

    /// The words of one stretch of speech, timed from the recording's first sample.
    ///
    /// - Throws: `HearingError` where the library fails.
    func words(of samples: [Float], startSeconds: Double) throws(HearingError) -> [Word] {
        try handle.bestPath(samples).filter { !$0.isFiller }.map { piece in
            Word(
                text: piece.word.lowercased(),
                span: Span(
                    start: startSeconds + Double(piece.frames.lowerBound) / PocketSphinxHandle.frameRate,
                    end: startSeconds + Double(piece.frames.upperBound) / PocketSphinxHandle.frameRate),
                confidence: Confidence(rounding: piece.posterior))
        }
    }
}

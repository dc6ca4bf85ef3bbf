internal import Audio
internal import Foundation
internal import Model

/// Listens for given words and nothing else: each place is weighed against the phones that fit its sound best. It takes no
/// language model, so that a phrase is neither likelier nor less likely than another. For one thread at a time.
struct KeyphraseSpotter {
    static let name = "pocketsphinx-spotting"
    /// How much less likely than the best phones a phrase may make the sound, for each of its phones; natural logarithm.
    /// Measured: docs/hearing.md.
    static let leastRatioOfPhone = -4.0

    private let model: PocketSphinxModel
    private let handles: ForEachBand<PocketSphinxHandle>

    init(_ model: PocketSphinxModel) {
        self.model = model
        handles = ForEachBand { (band) throws(HearingError) in
            let needed = [model.acousticModel, model.dictionary]
            if let missing = needed.first(where: { !FileManager.default.fileExists(atPath: $0) }) {
                throw .modelMissing(missing, language: model.language)
            }
            return try PocketSphinxHandle(
                model.soundSettings(for: band) + [
                    "-remove_silence", "no",
                    // Nearly all places are reported, and judged here by the phrase's length.
                    "-kws_threshold", "1e-300",
                    // With the usual beam a long phrase is given up before its end is heard.
                    "-beam", "1e-150",
                    // With a delay what ends with the sound is not reported.
                    "-kws_delay", "0",
                ], model: model.acousticModel)
        }
    }

    /// An engine that hears these words wherever they are said, and no others.
    func listening(for words: String) -> some EmbeddedEngine { Listener(words: words, model: model, handles: handles) }

    /// What names it. Reads the model's files once; blocks then.
    static func identity(_ model: PocketSphinxModel) -> EngineIdentity {
        EngineIdentity(
            engine: name, model: model.names.model,
            settings: [
                "hash": model.identity.settings["hash"] ?? "–", "leastRatioOfPhone": "\(leastRatioOfPhone)",
                "segments": "2",
            ])
    }

    private struct Listener: SegmentEngine {
        let words: String
        let model: PocketSphinxModel
        let handles: ForEachBand<PocketSphinxHandle>

        var identity: EngineIdentity { KeyphraseSpotter.identity(model) }
        var language: Language { model.language }

        func words(of segment: SpeechSegment) throws(HearingError) -> [HeardWord] {
            let handle = try handles(SoundBand(of: segment))
            let expected = ExpectedPhrases([words], known: handle.phones)
            guard let row = expected.rows.first else { return [] }
            for (word, phones) in expected.added { try handle.add(word, phones: phones) }
            let phones = row.reduce(0) { $0 + (handle.phones(of: $1)?.count ?? 0) }
            return try handle.spot(row, in: segment.samples)
                .filter { $0.logRatio / Double(max(1, phones)) >= KeyphraseSpotter.leastRatioOfPhone }
                .map { heard($0, from: segment.span.start) }
        }

        private func heard(_ spotting: PocketSphinxHandle.Spotting, from start: Double) -> HeardWord {
            let word = Word(
                text: words,
                span: Span(
                    start: start + Double(spotting.frames.lowerBound) / PocketSphinxHandle.frameRate,
                    end: start + Double(spotting.frames.upperBound) / PocketSphinxHandle.frameRate), confidence: nil)
            return HeardWord(word: word, written: words, isInSound: true)
        }
    }
}

internal import Foundation
internal import Model

/// Which of two voices said each word of a channel.
struct VoiceTurns {
    /// 0 or 1 for each word.
    let voices: [Int]
    /// How much likelier each word is the first voice's than the second's, as a logarithm.
    let leanings: [Double]
    /// How far the two voices are apart, whatever they say: the likelihood ratio over the harmonic mean of their frames.
    let distance: Double
    /// Frames of the voice that has fewer.
    let fewest: Int

    /// Nil where too little is said to look for two voices.
    ///
    /// - Parameter words: in order of time.
    init?(_ words: [VoicedWord]) {
        guard let search = VoiceSearch(words), let models = search.firstModels() else { return nil }
        var turns = search.path(models)
        for _ in 0..<Self.mostRounds {
            guard let models = search.models(of: turns.voices) else { return nil }
            let before = turns.voices
            turns = search.path(models)
            if turns.voices == before { break }
        }
        let sums = (0...1).map { search.sums(of: $0, in: turns.voices) }
        let counts = sums.map(\.count)
        guard let fewest = counts.min(), fewest > 0 else { return nil }
        voices = turns.voices
        leanings = turns.leanings
        self.fewest = Int(fewest)
        distance =
            VoiceModel.ratio(sums[0], sums[1], beside: search.whole) * (counts[0] + counts[1]) / (counts[0] * counts[1])
    }

    private static let mostRounds = 8
}

/// Looks for two voices in the words of a channel: first pieces of speech are clustered, then words are given to voices
/// and the voices learnt from their words, in turn (Viterbi resegmentation).
private struct VoiceSearch {
    let words: [VoicedWord]
    /// The covariance of all frames, a little narrower, as each of two voices has less spread than both.
    let whole: [Double]
    private let size: Int

    init?(_ words: [VoicedWord]) {
        let vectors = words.flatMap(\.vectors)
        guard vectors.count >= Self.fewestFrames, let size = vectors.first?.count else { return nil }
        self.words = words
        self.size = size
        whole = FrameSums(vectors, size: size).covariance.map { $0 * 0.8 }
    }

    /// Models of the two clusters of pieces.
    func firstModels() -> [VoiceModel]? {
        let pieces = VoicedWord.pieces(of: words).map { piece in
            FrameSums(piece.flatMap { words[$0].vectors }, size: size)
        }
        let long = pieces.filter { $0.count >= Self.fewestFramesOfPiece }.sorted { $0.count > $1.count }
        guard long.count >= 2 else { return nil }
        let (one, other) = VoiceClustering.twoVoices(of: Array(long.prefix(Self.mostPieces)), beside: whole)
        return [one, other].map { VoiceModel($0, beside: whole) }
    }

    func sums(of voice: Int, in voices: [Int]) -> FrameSums {
        FrameSums(zip(words, voices).flatMap { $1 == voice ? $0.vectors : [] }, size: size)
    }

    /// Models of the voices of their words; nil where one has too few.
    func models(of voices: [Int]) -> [VoiceModel]? {
        let sums = (0...1).map { self.sums(of: $0, in: voices) }
        guard sums.allSatisfy({ $0.count >= Self.fewestFramesOfVoice }) else { return nil }
        return sums.map { VoiceModel($0, beside: whole) }
    }

    /// The likeliest voices of the words, where a change of voice has its price: dear within a word's breath, cheap after
    /// a pause.
    func path(_ models: [VoiceModel]) -> (voices: [Int], leanings: [Double]) {
        let likelihoods = words.map { word in
            models.map { model in word.vectors.reduce(0) { $0 + model.logLikelihood($1) } }
        }
        var best = likelihoods[0]
        var before: [[Int]] = [[0, 1]]
        for place in words.indices.dropFirst() {
            let price = Self.price(pause: words[place].span.start - words[place - 1].span.end)
            let from = (0...1).map { best[$0] >= best[1 - $0] - price ? $0 : 1 - $0 }
            best = (0...1).map { voice in
                best[from[voice]] - (from[voice] == voice ? 0 : price) + likelihoods[place][voice]
            }
            before.append(from)
        }
        var voice = best[0] >= best[1] ? 0 : 1
        var voices: [Int] = []
        for from in before.reversed() {
            voices.append(voice)
            voice = from[voice]
        }
        return (voices.reversed(), likelihoods.map { $0[0] - $0[1] })
    }

    private static func price(pause: Double) -> Double { pause < 0.1 ? 25 : pause < 0.5 ? 12.5 : 7.5 }

    private static let fewestFrames = 100
    private static let fewestFramesOfPiece = 40.0
    private static let fewestFramesOfVoice = 60.0
    /// The longest ones; more would only cost time, which grows with their square.
    private static let mostPieces = 300
}

internal import Foundation
internal import Model

/// Moonshine's two networks: one that turns sound into states, and one that writes a line from them piece by piece. For
/// one thread at a time; its calls block.
///
/// The networks are those of Jeffries et al., "Moonshine: Speech Recognition for Live Transcription and Voice Commands",
/// arXiv 2410.15608.
final class MoonshineNetwork {
    /// A piece of a word.
    struct Token: Hashable {
        /// Its number in the vocabulary.
        let piece: Int
        /// How probable the network held it, 0…1.
        let probability: Double
    }

    /// Of the tiny model.
    private static let (layers, heads, width) = (6, 8, 36)
    /// Samples that one of the encoder's states stands for.
    private static let samplesOfState = 384
    /// Pieces a second beyond which a line is taken for one that never ends, as the model's authors have it.
    private static let mostPieces = 6.5

    private let runtime: OnnxRuntime
    private let encoder: OnnxSession
    private let decoder: OnnxSession

    /// - Throws: `HearingError` where a file is missing or refused.
    init(_ model: MoonshineModel) throws(HearingError) {
        runtime = try OnnxRuntime(path: model.library)
        encoder = try OnnxSession(
            path: model.encoder, inputs: ["input_values", "attention_mask"], outputs: ["last_hidden_state"],
            runtime: runtime)
        let memories = (0..<Self.layers).flatMap { layer in
            ["decoder.key", "decoder.value", "encoder.key", "encoder.value"].map { "\(layer).\($0)" }
        }
        decoder = try OnnxSession(
            path: model.decoder,
            inputs: ["encoder_attention_mask", "input_ids", "encoder_hidden_states"]
                + memories.map { "past_key_values.\($0)" } + ["use_cache_branch"],
            outputs: ["logits"] + memories.map { "present.\($0)" }, runtime: runtime)
    }

    /// What the first network makes of a stretch of sound, for the second to write lines from.
    struct States {
        fileprivate let tensor: OnnxTensor
        fileprivate let count: Int
        /// Pieces that a line of it may have.
        fileprivate let most: Int
    }

    /// - Parameter samples: at 16,000 a second, −1…1.
    /// - Throws: `HearingError` where the network fails.
    func states(of samples: [Float]) throws(HearingError) -> States {
        let states = try encoder.run([
            try tensor(samples, [1, samples.count]),
            try tensor([Int64](repeating: 1, count: samples.count), [1, samples.count]),
        ])[0]
        return States(
            tensor: states, count: try states.sides()[1],
            most: max(4, 2 + Int(Double(samples.count) / 16_000 * Self.mostPieces)))
    }

    /// The line of the likeliest piece at each step where the width is 1; with a greater one nearer to the likeliest line.
    ///
    /// - Throws: `HearingError` where the network fails.
    func line(of states: States, width: Int) throws(HearingError) -> BeamSearch.Line {
        var search = BeamSearch(width: width)
        var writing = try Writing(states, network: self)
        while !search.isOver, search.growing.allSatisfy({ $0.tokens.count < states.most }) {
            let last = search.growing.map { $0.tokens.last?.piece ?? MoonshineVocabulary.start }
            let scores = try writing.scores(after: last)
            let next = scores.map { Token.likeliest(width, of: $0) }
            let from = search.grow(next, end: MoonshineVocabulary.end)
            if !search.isOver { try writing.keep(from) }
        }
        return search.best ?? BeamSearch.Line(tokens: [], logProbability: 0)
    }

    /// The natural logarithm of how probable the network holds it that a line is what is said, its end among it.
    ///
    /// - Throws: `HearingError` where the network fails.
    func logProbability(of pieces: [Int], given states: States) throws(HearingError) -> Double {
        var writing = try Writing(states, network: self)
        let scores = try writing.scores(along: [MoonshineVocabulary.start] + pieces)
        return zip(scores, pieces + [MoonshineVocabulary.end]).reduce(0) { sum, next in
            sum + Token.logProbability(of: next.1, in: next.0)
        }
    }

    /// Lines that are being written side by side, and what the network remembers of them.
    private struct Writing {
        let network: MoonshineNetwork
        private var states: OnnxTensor
        private var mask: OnnxTensor
        private var memory: [OnnxTensor] = []
        private var isFirst = true

        init(_ states: States, network: MoonshineNetwork) throws(HearingError) {
            self.network = network
            self.states = states.tensor
            let count = states.count * MoonshineNetwork.samplesOfState
            mask = try network.tensor([Int64](repeating: 1, count: count), [1, count])
            for _ in 0..<4 * MoonshineNetwork.layers {
                memory.append(
                    try network.tensor([Float](), [1, MoonshineNetwork.heads, 0, MoonshineNetwork.width]))
            }
        }

        /// For each line the scores of what may come after its last piece.
        mutating func scores(after last: [Int]) throws(HearingError) -> [[Float]] {
            try scores(last, sides: [last.count, 1])
        }

        /// For one line that is there already the scores of what may come after each of its pieces.
        mutating func scores(along line: [Int]) throws(HearingError) -> [[Float]] {
            try scores(line, sides: [1, line.count])
        }

        private mutating func scores(_ pieces: [Int], sides: [Int]) throws(HearingError) -> [[Float]] {
            let results = try network.decoder.run(
                [mask, try network.tensor(pieces.map(Int64.init), sides), states] + memory
                    + [try network.tensor([!isFirst], [1])])
            // What the decoder remembers of the sound is made by its first step and stays.
            for place in memory.indices where isFirst || place % 4 < 2 { memory[place] = results[place + 1] }
            isFirst = false
            let length = try results[0].sides()[2]
            let all = try results[0].last(pieces.count * length)
            return pieces.indices.map { Array(all[$0 * length..<($0 + 1) * length]) }
        }

        /// Goes on with lines that grew from these.
        mutating func keep(_ places: [Int]) throws(HearingError) {
            let count = try states.sides()[0]
            if places == Array(0..<count) { return }
            for place in memory.indices where places.count != count || place % 4 < 2 {
                memory[place] = try memory[place].rows(places)
            }
            guard places.count != count else { return }
            states = try states.rows(places)
            let samples = try mask.sides()[1]
            mask = try network.tensor(
                [Int64](repeating: 1, count: samples * places.count), [places.count, samples])
        }
    }

    private func tensor<Element: OnnxElement>(
        _ elements: [Element], _ sides: [Int]
    ) throws(HearingError) -> OnnxTensor {
        try OnnxTensor(elements, sides: sides, runtime: runtime)
    }
}

extension MoonshineNetwork.Token {
    /// The likeliest pieces, in order.
    ///
    /// - Parameter scores: of each piece; probabilities are their exponentials over the sum of all.
    static func likeliest(_ count: Int, of scores: [Float]) -> [MoonshineNetwork.Token] {
        var best: [Int] = []
        for place in scores.indices where best.count < count || scores[place] > scores[best[best.count - 1]] {
            best.insert(place, at: best.firstIndex { scores[$0] < scores[place] } ?? best.count)
            if best.count > count { best.removeLast() }
        }
        guard let first = best.first else { return [] }
        let sum = Double(scores.reduce(0) { $0 + exp($1 - scores[first]) })
        return best.map {
            MoonshineNetwork.Token(piece: $0, probability: exp(Double(scores[$0] - scores[first])) / sum)
        }
    }

    /// The natural logarithm of a piece's probability.
    ///
    /// - Parameter scores: of each piece; probabilities are their exponentials over the sum of all.
    static func logProbability(of piece: Int, in scores: [Float]) -> Double {
        guard scores.indices.contains(piece), let most = scores.max() else { return -.infinity }
        let sum = Double(scores.reduce(0) { $0 + exp($1 - most) })
        return Double(scores[piece] - most) - log(sum)
    }

    /// Its natural logarithm.
    var logProbability: Double { log(max(probability, 1e-12)) }
}

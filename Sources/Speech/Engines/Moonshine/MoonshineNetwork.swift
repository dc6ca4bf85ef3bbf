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

    /// The likeliest line at each step, of sound at 16,000 samples a second, −1…1.
    ///
    /// - Throws: `HearingError` where a network fails.
    func tokens(of samples: [Float]) throws(HearingError) -> [Token] {
        let states = try encoder.run([
            try tensor(samples, [1, samples.count]),
            try tensor([Int64](repeating: 1, count: samples.count), [1, samples.count]),
        ])[0]
        let count = try states.sides()[1] * Self.samplesOfState
        let mask = try tensor([Int64](repeating: 1, count: count), [1, count])
        var memory: [OnnxTensor] = []
        for _ in 0..<4 * Self.layers { memory.append(try tensor([Float](), [1, Self.heads, 0, Self.width])) }
        var tokens: [Token] = []
        var last = MoonshineVocabulary.start
        let most = max(4, 2 + Int(Double(samples.count) / 16_000 * Self.mostPieces))
        while tokens.count < most {
            let results = try decoder.run(
                [mask, try tensor([Int64(last)], [1, 1]), states] + memory + [try tensor([!tokens.isEmpty], [1])])
            let token = Self.likeliest(of: try results[0].last(results[0].sides()[2]))
            if token.piece == MoonshineVocabulary.end { break }
            // What the decoder remembers of the sound is made by its first step and stays.
            for place in memory.indices where tokens.isEmpty || place % 4 < 2 { memory[place] = results[place + 1] }
            tokens.append(token)
            last = token.piece
        }
        return tokens
    }

    private func tensor<Element: OnnxElement>(
        _ elements: [Element], _ sides: [Int]
    ) throws(HearingError) -> OnnxTensor {
        try OnnxTensor(elements, sides: sides, runtime: runtime)
    }

    /// - Parameter scores: of each piece; probabilities are their exponentials over the sum of all.
    private static func likeliest(of scores: [Float]) -> Token {
        var best = 0
        for place in scores.indices where scores[place] > scores[best] { best = place }
        let top = scores[best]
        let sum = scores.reduce(0) { $0 + exp($1 - top) }
        return Token(piece: best, probability: 1 / Double(sum))
    }
}

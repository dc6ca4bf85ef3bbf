internal import Foundation
internal import Model

/// A word as an engine wrote it.
struct WrittenWord: Hashable {
    /// With the marks around it: `password,`.
    let text: String
    /// How probable the engine held it, 0…1.
    let probability: Double
}

/// Writes down what is said in a stretch of sound. For one thread at a time; its calls block.
struct MoonshineRecogniser {
    /// What was heard in a stretch.
    struct Line {
        let words: [WrittenWord]
        /// Mean of the natural logarithms of its pieces' probabilities; 0 of an empty line.
        let meanLogProbability: Double
    }

    private let network: MoonshineNetwork
    private let vocabulary: MoonshineVocabulary

    /// - Throws: `HearingError` where a file is missing or refused.
    init(_ model: MoonshineModel) throws(HearingError) {
        if let missing = model.missingOwnFiles.first { throw .engineMissing("moonshine", file: missing) }
        network = try MoonshineNetwork(model)
        vocabulary = try MoonshineVocabulary(path: model.vocabulary)
    }

    /// What is said in sound at 16,000 samples a second, −1…1.
    ///
    /// - Throws: `HearingError` where the network fails.
    func line(_ samples: [Float]) throws(HearingError) -> Line {
        // Less sound than this makes no state.
        guard samples.count >= 1600 else { return Line(words: [], meanLogProbability: 0) }
        let tokens = try network.tokens(of: samples)
        let sum = tokens.reduce(0) { $0 + log(max($1.probability, 1e-9)) }
        return Line(
            words: vocabulary.words(tokens), meanLogProbability: tokens.isEmpty ? 0 : sum / Double(tokens.count))
    }
}

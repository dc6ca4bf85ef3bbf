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

    /// What the network makes of sound at 16,000 samples a second, −1…1; nil of less than makes a state.
    ///
    /// - Throws: `HearingError` where the network fails.
    func states(of samples: [Float]) throws(HearingError) -> MoonshineNetwork.States? {
        samples.count < Self.fewestSamples ? nil : try network.states(of: samples)
    }

    /// What is said.
    ///
    /// - Parameter width: of the beam search; 1 takes the likeliest piece at each step.
    /// - Throws: `HearingError` where the network fails.
    func line(_ states: MoonshineNetwork.States?, width: Int = 1) throws(HearingError) -> Line {
        guard let states else { return Line(words: [], meanLogProbability: 0) }
        let tokens = try network.tokens(of: states, width: width)
        let sum = tokens.reduce(0) { $0 + $1.logProbability }
        return Line(
            words: vocabulary.words(tokens), meanLogProbability: tokens.isEmpty ? 0 : sum / Double(tokens.count))
    }

    private static let fewestSamples = 1600
}

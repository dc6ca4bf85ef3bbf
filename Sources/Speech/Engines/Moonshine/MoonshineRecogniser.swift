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
        /// The logarithm of the whole line's probability, its end among it; 0 of an empty line.
        let logProbability: Double
        /// What it was written from; nil of a sound that is too short.
        let states: MoonshineNetwork.States?
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
        guard let states else { return Line(words: [], meanLogProbability: 0, logProbability: 0, states: nil) }
        let line = try network.line(of: states, width: width)
        let sum = line.tokens.reduce(0) { $0 + $1.logProbability }
        return Line(
            words: vocabulary.words(line.tokens),
            meanLogProbability: line.tokens.isEmpty ? 0 : sum / Double(line.tokens.count),
            logProbability: line.logProbability, states: states)
    }

    /// The natural logarithm of how probable the network holds it that a text, with its marks, is what is said.
    ///
    /// - Throws: `HearingError` where the network fails.
    func logProbability(of text: String, given states: MoonshineNetwork.States) throws(HearingError) -> Double {
        try network.logProbability(of: vocabulary.pieces(of: text), given: states)
    }

    private static let fewestSamples = 1600
}

package import Model

/// Learns a model from texts.
package struct SuspicionTrainer: Sendable {
    private let language: Language
    private let reader: GramReader

    private static let cost = 3.0
    private static let categoryCost = 10.0
    /// Fewer teach nothing.
    package static let fewestViolating = 20
    /// From fewer no threshold can be read.
    package static let fewestOrdinary = 100

    package init(language: Language) {
        self.language = language
        reader = GramReader(language)
    }

    /// Learns two detectors, one beside every other ordinary conversation and one beside those between, and keeps their
    /// mean. The threshold is read from the same conversations, each looked at by the detector that has not learnt from it.
    ///
    /// - Throws: `SuspicionTrainingError` where there is too little to learn from.
    package func train(_ texts: TrainingTexts) throws(SuspicionTrainingError) -> SuspicionModel {
        let texts = texts.sorted()
        let utterances = texts.ordinary.reduce(0) { $0 + $1.count }
        guard texts.violating.count >= Self.fewestViolating else {
            throw .tooFewViolating(texts.violating.count, language)
        }
        guard utterances >= Self.fewestOrdinary else { throw .tooFewOrdinary(utterances, language) }
        let violating = texts.violating.map { SpokenLetters($0.text) }
        let innocent = texts.innocent.map { SpokenLetters($0.text) }
        let ordinary = [0, 1].map { texts.ordinary(half: $0) }
        let grams = GramTable(violating + innocent + ordinary.joined(), reader: reader)
        let points = (violating: violating.map(grams.point), ordinary: ordinary.map { $0.map(grams.point) })
        let detectors = points.ordinary.map { half in
            let outside = innocent.map(grams.point) + half
            return LinearSeparator(inside: points.violating, outside: outside, cost: Self.cost, dimensions: grams.count)
        }
        let scores = zip(detectors, points.ordinary.reversed()).flatMap { detector, other in
            other.map { SuspicionModel.whole(detector.margin(of: $0)) }
        }
        let detector = LinearSeparator.mean(of: detectors)
        let categories = Set(texts.violating.map(\.category)).sorted()
        return SuspicionModel(
            language: language, sources: SuspicionModel.Sources(texts),
            // A text of which nothing is known has the bias for its score, and nothing speaks against it.
            threshold: max(SuspicionThreshold.of(scores), SuspicionModel.whole(detector.bias)),
            detector: detector, categories: categories,
            planes: categories.map { plane($0, texts, points.violating, grams.count) },
            names: grams.names(in: violating + innocent + ordinary.joined()))
    }

    /// Tells a category from the others.
    private func plane(
        _ category: String, _ texts: TrainingTexts, _ points: [GramPoint], _ dimensions: Int
    ) -> LinearSeparator {
        let own = zip(texts.violating, points).filter { $0.0.category == category }.map(\.1)
        let others = zip(texts.violating, points).filter { $0.0.category != category }.map(\.1)
        return LinearSeparator(inside: own, outside: others, cost: Self.categoryCost, dimensions: dimensions)
    }
}

/// Which grams a model knows.
private struct GramTable {
    private let reader: GramReader
    private var places: [UInt64: Int32] = [:]

    var count: Int { places.count }

    init(_ texts: [SpokenLetters], reader: GramReader) {
        self.reader = reader
        var known: Set<UInt64> = []
        for letters in texts { known.formUnion(reader.keys(of: letters)) }
        for (place, key) in known.sorted().enumerated() { places[key] = Int32(place) }
    }

    func point(_ letters: SpokenLetters) -> GramPoint {
        let keys = reader.keys(of: letters)
        return GramPoint(
            grams: keys.compactMap { places[$0] }, weight: 1 / Double(max(1, keys.count)).squareRoot())
    }

    /// How each gram is written, in their order.
    func names(in texts: [SpokenLetters]) -> [String] {
        var names = Array(repeating: "", count: count)
        for letters in texts {
            for gram in reader.grams(of: letters) {
                guard let place = places[gram.key], names[Int(place)].isEmpty else { continue }
                names[Int(place)] = GramReader.name(of: gram, in: letters)
            }
        }
        return names
    }
}

/// Why no model could be learnt.
package enum SuspicionTrainingError: ExplainedError, Hashable {
    case tooFewViolating(Int, Language)
    case tooFewOrdinary(Int, Language)

    package var message: Message {
        switch self {
        case .tooFewViolating(let found, let language):
            Message(
                "suspicion.tooFewViolating",
                [
                    "found": "\(found)", "language": language.code,
                    "fewest": "\(SuspicionTrainer.fewestViolating)",
                ])
        case .tooFewOrdinary(let found, let language):
            Message(
                "suspicion.tooFewOrdinary",
                [
                    "found": "\(found)", "language": language.code,
                    "fewest": "\(SuspicionTrainer.fewestOrdinary)",
                ])
        }
    }
}

/// From which score on an utterance is suspected.
enum SuspicionThreshold {
    /// Ordinary utterances for each one that may be suspected.
    static let ordinaryForEach = 1000

    /// The lowest that at most one in a thousand of these exceeds; the highest of fewer than a thousand.
    static func of(_ scores: [Int]) -> Int { scores.sorted(by: >)[scores.count / ordinaryForEach] }
}

extension TrainingTexts {
    /// The utterances of every other ordinary conversation.
    fileprivate func ordinary(half: Int) -> [SpokenLetters] {
        ordinary.enumerated().filter { $0.offset % 2 == half }.flatMap(\.element).map { SpokenLetters($0) }
            .filter { !$0.isEmpty }
    }
}

extension SuspicionModel.Sources {
    fileprivate init(_ texts: TrainingTexts) {
        self.init(
            violating: Dictionary(grouping: texts.violating, by: \.origin.rawValue).mapValues(\.count),
            innocent: Dictionary(grouping: texts.innocent, by: \.origin.rawValue).mapValues(\.count),
            ordinary: texts.ordinary.reduce(0) { $0 + $1.count })
    }
}

package import Evaluation
internal import Foundation
internal import Model

/// An evaluation for programs: one JSON object a line, `type` first among its meanings; docs/hearing.md has the schema.
package struct EvaluationJSON {
    package init() {}

    /// - Parameter against: another engine's trial on the same recordings.
    package func text(_ trial: EvaluatedTrial, against: EvaluatedTrial?) -> String {
        var lines = of(trial)
        if let against {
            lines += of(against)
            for set in trial.sets {
                guard let interval = against.set(set.name).flatMap({ set.words.difference(from: $0.words) }) else {
                    continue
                }
                lines.append(
                    JSONLine.text(
                        Difference(
                            set: set.name, engine: trial.engine, against: against.engine,
                            interval: interval.ends)))
            }
        }
        return lines.joined(separator: "\n")
    }

    private func of(_ trial: EvaluatedTrial) -> [String] {
        let engines = trial.identities.map {
            Engine.Identity(engine: $0.engine, model: $0.model, settings: $0.settings)
        }
        let cost = trial.cost
        let head = Engine(
            engine: trial.engine, identities: engines, soundSeconds: cost.soundSeconds,
            processorSecondsPerSecond: cost.processorFactor, ownSeconds: cost.ownSeconds,
            childSeconds: cost.childSeconds, realTimeFactor: cost.realTimeFactor, peakMegabytes: cost.peakMegabytes)
        return [JSONLine.text(head)] + trial.sets.map { JSONLine.text(Recordings($0, engine: trial.engine)) }
    }
}

private struct Engine: Encodable {
    struct Identity: Encodable {
        let engine, model: String
        let settings: [String: String]
    }
    let type = "engine"
    let engine: String
    let identities: [Identity]
    let soundSeconds: Double
    let processorSecondsPerSecond: Double?
    let ownSeconds, childSeconds: Double
    let realTimeFactor: Double?
    let peakMegabytes: Double
}

private struct Difference: Encodable {
    let type = "difference"
    let set, engine, against: String
    let interval: [Double]
}

private struct Recordings: Encodable {
    struct Words: Encodable {
        let recordings, tokens, substitutions, deletions, insertions: Int
        let rate: Double?
        let interval: [Double]?

        init(_ rate: WordErrorRate) {
            recordings = rate.comparisons.count
            tokens = rate.referenceTokens
            substitutions = rate.substitutions
            deletions = rate.deletions
            insertions = rate.insertions
            self.rate = rate.rate
            interval = rate.interval?.ends
        }
    }
    struct Hits: Encodable {
        let calls, expected, found, matched: Int
        let recall, precision, deductionError: Double?
        let recallInterval, precisionInterval: [Double]?

        init?(_ hits: HitComparison) {
            guard !hits.calls.isEmpty else { return nil }
            calls = hits.calls.count
            expected = hits.expected
            found = hits.found
            matched = hits.matched
            recall = hits.recall
            precision = hits.precision
            deductionError = hits.deductionError
            recallInterval = hits.recallInterval?.ends
            precisionInterval = hits.precisionInterval?.ends
        }
    }
    struct Bin: Encodable {
        let words, right: Int
        let confidence: Double?
    }
    let type = "set"
    let engine, set: String
    let unscored: Int
    let words: Words
    let wordsByRole: [String: Words]
    let hits, standingHits: Hits?
    let calibration: [Bin]

    init(_ set: EvaluatedSet, engine: String) {
        self.engine = engine
        self.set = set.name
        unscored = set.unscored
        words = Words(set.words)
        wordsByRole = Dictionary(uniqueKeysWithValues: set.wordsByRole.map { ($0.key.rawValue, Words($0.value)) })
        hits = Hits(set.hits)
        standingHits = Hits(set.standingHits)
        calibration = set.calibration.bins.map { Bin(words: $0.words, right: $0.right, confidence: $0.meanConfidence) }
    }
}

extension ClosedRange<Double> {
    fileprivate var ends: [Double] { [lowerBound, upperBound] }
}

internal import Evaluation
internal import Foundation
internal import Texts

/// Numbers of an evaluation as people read them.
struct EvaluationNumbers {
    let texts: Catalogue

    /// `0.037 [0.024 0.052]`; – for none.
    func rate(_ value: Double?, _ interval: ClosedRange<Double>?) -> String {
        guard let value else { return "–" }
        return number(value) + (interval.map { " [\(number($0.lowerBound)) \(number($0.upperBound))]" } ?? "")
    }

    func number(_ value: Double) -> String { String(format: "%.3f", value) }

    /// What a set's words came to, in cells: recordings, unscored, words, rate, kinds of errors.
    func cells(_ set: EvaluatedSet) -> [String] {
        [
            set.name, "\(set.words.comparisons.count)", "\(set.unscored)", "\(set.words.referenceTokens)",
            rate(set.words.rate, set.words.interval),
            "\(set.words.substitutions)/\(set.words.deletions)/\(set.words.insertions)",
        ]
    }

    var heads: [String] {
        [
            "evaluate.head.set", "evaluate.head.recordings", "evaluate.head.unscored", "evaluate.head.words",
            "evaluate.head.rate", "evaluate.head.kinds",
        ].map { texts.text($0) }
    }

    /// Lines about hits: all of them, and those that stand.
    func hitCells(_ set: EvaluatedSet) -> [[String]] {
        [("evaluate.hits.all", set.hits), ("evaluate.hits.standing", set.standingHits)].filter { !$0.1.calls.isEmpty }
            .map { name, hits in
                [
                    set.name, texts.text(name), "\(hits.expected)", "\(hits.found)",
                    rate(hits.recall, hits.recallInterval), rate(hits.precision, hits.precisionInterval),
                    hits.deductionError.map { String(format: "%.2f", $0) } ?? "–",
                ]
            }
    }

    var hitHeads: [String] {
        [
            "evaluate.head.set", "evaluate.head.hits", "evaluate.head.expected", "evaluate.head.found",
            "evaluate.head.recall", "evaluate.head.precision", "evaluate.head.points",
        ].map { texts.text($0) }
    }

    func cost(_ trial: EvaluatedTrial) -> String {
        texts.text(
            "evaluate.cost",
            [
                "processor": trial.cost.processorFactor.map(number) ?? "–",
                "own": trial.cost.childSeconds > 0
                    ? String(format: "%.1f", 100 * trial.cost.ownSeconds / trial.cost.childSeconds) : "–",
                "wall": trial.cost.realTimeFactor.map(number) ?? "–",
                "memory": String(format: "%.0f", trial.cost.peakMegabytes),
                "seconds": String(format: "%.0f", trial.cost.soundSeconds),
            ])
    }

    func engines(_ trial: EvaluatedTrial) -> String {
        let models = trial.identities.map { "\($0.engine) \($0.model) (\($0.modelHash))" }
        return "\(trial.engine): " + models.joined(separator: ", ")
    }
}

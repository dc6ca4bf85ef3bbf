package import Evaluation
internal import Foundation
package import Texts

/// An evaluation as tables for people at a terminal.
package struct EvaluationTable {
    private let numbers: EvaluationNumbers

    package init(texts: Catalogue) { numbers = EvaluationNumbers(texts: texts) }

    private var texts: Catalogue { numbers.texts }

    /// - Parameter against: another engine's trial on the same recordings; differences are paired.
    package func text(_ trial: EvaluatedTrial, against: EvaluatedTrial?) -> String {
        var parts = [section(trial)]
        if let against { parts += [section(against), differences(trial, against)] }
        return parts.joined(separator: "\n\n")
    }

    private func section(_ trial: EvaluatedTrial) -> String {
        var lines = [numbers.engines(trial), ""]
        lines += Self.table([numbers.heads] + trial.sets.flatMap(rows))
        let hits = trial.sets.flatMap(numbers.hitCells)
        if !hits.isEmpty { lines += [""] + Self.table([numbers.hitHeads] + hits) }
        let calibration = trial.calibration
        if !calibration.isEmpty { lines += [""] + bins(calibration) }
        return (lines + ["", numbers.cost(trial)]).joined(separator: "\n")
    }

    private func rows(_ set: EvaluatedSet) -> [[String]] {
        [numbers.cells(set)]
            + set.wordsByRole.sorted { $0.key.rawValue < $1.key.rawValue }.map { role, words in
                [
                    "  \(texts.text("role.\(role.rawValue)"))", "\(words.comparisons.count)", "",
                    "\(words.referenceTokens)", numbers.rate(words.rate, words.interval),
                    "\(words.substitutions)/\(words.deletions)/\(words.insertions)",
                ]
            }
    }

    private func bins(_ calibration: Calibration) -> [String] {
        let heads = ["evaluate.head.confidence", "evaluate.head.words", "evaluate.head.right"].map { texts.text($0) }
        let rows = calibration.bins.enumerated().filter { $0.element.words > 0 }.map { place, bin in
            [
                String(format: "%.1f–%.1f", Double(place) / 10, Double(place + 1) / 10), "\(bin.words)",
                bin.rightShare.map(numbers.number) ?? "–",
            ]
        }
        let error = texts.text("evaluate.calibration", ["error": calibration.error.map(numbers.number) ?? "–"])
        return Self.table([heads] + rows) + [error]
    }

    private func differences(_ trial: EvaluatedTrial, _ other: EvaluatedTrial) -> String {
        let rows = trial.sets.compactMap { set -> [String]? in
            guard
                let theirs = other.set(set.name), let between = set.words.difference(from: theirs.words),
                let (own, rate) = set.words.rate.flatMap({ own in theirs.words.rate.map { (own, $0) } })
            else { return nil }
            return [set.name, numbers.rate(own - rate, between)]
        }
        let head = [texts.text("evaluate.head.set"), "\(trial.engine) − \(other.engine)"]
        return Self.table([head] + rows).joined(separator: "\n")
    }

    private static func table(_ rows: [[String]]) -> [String] {
        CellText.lines(rows, left: Set((rows.first ?? []).indices))
    }
}

package import Model
package import Performance
package import Texts

/// What another set of lexicons would make of stored calls, as tables for people.
package struct ForesightTable {
    private let texts: Catalogue
    private let names: [RuleID: LocalizedText]
    /// How many employees are shown.
    private static let mostEmployees = 20

    /// - Parameter names: of the rules of both sets.
    package init(texts: Catalogue, names: [RuleID: LocalizedText]) {
        self.texts = texts
        self.names = names
    }

    /// All that is added up, the calls to listen to last.
    package func render(_ tally: ForesightTally, _ people: ComplianceForesight?) -> String {
        var lines = [sums(tally), ""] + rules(tally)
        for (rule, calls) in tally.undecided.sorted(by: { $0.key < $1.key }) {
            lines.append(texts.text("lexicon.backtest.undecided", ["rule": rule.text, "calls": "\(calls)"]))
        }
        if let people, !people.employees.isEmpty {
            lines += [""] + rows(people.employees.prefix(Self.mostEmployees), "report.employee")
            if people.employees.count > Self.mostEmployees {
                let more = ["count": "\(people.employees.count - Self.mostEmployees)"]
                lines.append(texts.text("lexicon.backtest.moreEmployees", more))
            }
            lines += [""] + rows(people.branches[...], "lexicon.backtest.branch")
        }
        if !tally.sample.isEmpty {
            lines += ["", texts.text("lexicon.backtest.sample")] + tally.sample.flatMap(self.lines)
        }
        return lines.map { "\($0)\n" }.joined()
    }

    /// A call that would be another, its words below it.
    package func lines(_ call: ForeseenCall) -> [String] {
        let gaps = [
            "fate": fate(call.fate), "call": call.callID ?? call.path,
            "people": call.employees.isEmpty ? "?" : call.employees.map(\.text).joined(separator: ", "),
            "day": call.day.map { "\($0)" } ?? "?", "before": "\(call.before)", "after": "\(call.after)",
        ]
        return [texts.text("lexicon.backtest.call", gaps)] + call.words.map(line)
    }

    private func line(_ words: ForeseenCall.Words) -> String {
        let none = texts.text("lexicon.backtest.noHit")
        return texts.text(
            "lexicon.backtest.words",
            [
                "rule": words.hit.rule.text, "second": Clock.tenths(words.hit.span.start),
                "words": HitWords.brief(words.hit, texts),
                "before": words.before.map(standing) ?? none, "after": words.after.map(standing) ?? none,
            ])
    }

    private func sums(_ tally: ForesightTally) -> String {
        texts.text(
            "lexicon.backtest.sums",
            [
                "calls": "\(tally.calls)", "newly": "\(tally.fates[.newlyHit] ?? 0)",
                "noLonger": "\(tally.fates[.noLongerHit] ?? 0)", "changed": "\(tally.fates[.changed] ?? 0)",
                "before": "\(tally.before)", "after": "\(tally.after)",
            ])
    }

    private func rules(_ tally: ForesightTally) -> [String] {
        guard !tally.rules.isEmpty else { return [texts.text("lexicon.backtest.nothing")] }
        let heads = [
            "lexicon.backtest.rule", "lexicon.backtest.callsBefore", "lexicon.backtest.callsAfter",
            "lexicon.backtest.newCalls", "lexicon.backtest.goneCalls", "lexicon.backtest.pointsBefore",
            "lexicon.backtest.pointsAfter", "lexicon.backtest.precisionBefore", "lexicon.backtest.precisionAfter",
        ]
        let rows = tally.rules.sorted { $0.key < $1.key }.map { rule, foresight in
            [
                [rule.text, names[rule]?.text(in: texts.language) ?? ""].joined(separator: " "),
                "\(foresight.before.calls)", "\(foresight.after.calls)", "\(foresight.newCalls)",
                "\(foresight.goneCalls)", "\(foresight.before.points)", "\(foresight.after.points)",
                PrecisionText.text(foresight.before.precision), PrecisionText.text(foresight.after.precision),
            ]
        }
        return CellText.lines([heads.map { texts.text($0) }] + rows, left: [0])
    }

    private func rows(_ rows: ArraySlice<ComplianceForesight.Row>, _ unit: String) -> [String] {
        let heads = [
            unit, "report.calls", "lexicon.backtest.pointsBefore", "lexicon.backtest.pointsAfter",
            "lexicon.backtest.scoreBefore", "lexicon.backtest.scoreAfter",
        ]
        let cells = rows.map { row in
            [
                row.unit.isEmpty ? "?" : row.unit, "\(row.calls)", "\(row.before)", "\(row.after)",
                row.scoreBefore.map(ForesightLines.score) ?? "–", row.scoreAfter.map(ForesightLines.score) ?? "–",
            ]
        }
        return CellText.lines([heads.map { texts.text($0) }] + cells, left: [0])
    }

    private func fate(_ fate: ForeseenCall.Fate?) -> String {
        switch fate {
        case .newlyHit: texts.text("lexicon.backtest.newlyHit")
        case .noLongerHit: texts.text("lexicon.backtest.noLongerHit")
        case .changed, nil: texts.text("lexicon.backtest.changed")
        }
    }

    private func standing(_ standing: Standing) -> String { texts.text("standing.\(standing.rawValue)") }
}

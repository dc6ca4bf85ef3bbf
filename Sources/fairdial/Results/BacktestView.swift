import Foundation
import Model
import Performance
import Pipeline
import Reports
import Texts

/// Shows what lexicons would have found: each call when it is met, all that is added up at the end.
final class BacktestView {
    private let format: ResultFormat
    private let limit: Int
    private let texts: Catalogue
    private let names: [RuleID: LocalizedText]
    private let table: ForesightTable
    private var shown = 0

    /// - Parameter limit: how many calls a table shows at most; 0 for all.
    init(format: ResultFormat, limit: Int, texts: Catalogue, names: [RuleID: LocalizedText]) {
        (self.format, self.limit, self.texts, self.names) = (format, limit, texts, names)
        table = ForesightTable(texts: texts, names: names)
    }

    func begin(_ title: String) {
        switch format {
        case .table: Console.result(title + "\n")
        case .json: Console.note(title)
        case .csv:
            Console.note(title)
            Console.result(ForesightLines.head, terminator: "")
        }
    }

    /// Takes a call that would be another.
    func show(_ call: ForeseenCall) {
        switch format {
        case .json: Console.result(ForesightLines.json(call))
        case .csv: Console.result(ForesightLines.csv(call), terminator: "")
        case .table:
            guard limit <= 0 || shown < limit else { return }
            shown += 1
            for line in table.lines(call) { Console.result(line) }
        }
    }

    /// - Parameter people: nil where nobody is known whose calls they are.
    func end(_ tally: ForesightTally, _ people: ComplianceForesight?, _ pace: LexiconBacktest.Pace) {
        switch format {
        case .json: for line in ForesightLines.json(tally, people, names: names) { Console.result(line) }
        case .csv: break
        case .table:
            if shown < tally.others {
                let gaps = ["shown": "\(shown)", "count": "\(tally.others)"]
                Console.result(texts.text("lexicon.backtest.cut", gaps))
            }
            Console.result((shown > 0 ? "\n" : "") + table.render(tally, people), terminator: "")
        }
        let megabytes = Double(tally.bytes) / 1_000_000
        let outside = pace.whole > 0 ? max(0, 1 - pace.matching / pace.whole) : 0
        Console.note(
            Message(
                "lexicon.backtest.pace",
                [
                    "calls": "\(tally.calls)", "megabytes": Self.number(megabytes, 2),
                    "seconds": Self.number(pace.whole, 2), "share": Self.number(100 * outside, 0),
                    "rate": Self.number(pace.whole > 0 ? megabytes / pace.whole : 0, 2),
                ]), texts)
    }

    private static func number(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}

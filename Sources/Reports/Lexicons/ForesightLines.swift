package import Model
package import Performance

/// What another set of lexicons would make of stored calls, for programs: one JSON object a line, or CSV with one row for
/// each hit. docs/lexicon-changes.md names the fields.
package enum ForesightLines {
    /// A call that would be another.
    package static func json(_ call: ForeseenCall) -> String { JSONLine.text(CallLine(call, type: "call")) }

    /// All that is added up: rules, employees, branches, the calls to listen to, and the sums.
    package static func json(
        _ tally: ForesightTally, _ people: ComplianceForesight?, names: [RuleID: LocalizedText]
    ) -> [String] {
        let rules = tally.rules.sorted { $0.key < $1.key }.map { JSONLine.text(RuleLine($0, names[$0], $1)) }
        let employees = (people?.employees ?? []).map { JSONLine.text(RowLine("employee", $0)) }
        let branches = (people?.branches ?? []).map { JSONLine.text(RowLine("branch", $0)) }
        let sample = tally.sample.map { JSONLine.text(CallLine($0, type: "sample")) }
        return rules + employees + branches + sample + [JSONLine.text(SumLine(tally))]
    }

    package static let columns = [
        "recording", "path", "call", "employees", "day", "fate", "deducted_before", "deducted_after", "rule", "kind",
        "words", "second", "standing_before", "standing_after",
    ]

    /// The columns' names as the first line.
    package static var head: String { line(columns) }

    /// A row for each hit of a call that would be another; one without a hit where only its points would.
    package static func csv(_ call: ForeseenCall) -> String {
        let own = [
            call.recording.text, call.path, call.callID ?? "", call.employees.map(\.text).joined(separator: " "),
            call.day.map { "\($0)" } ?? "", call.fate?.rawValue ?? "", "\(call.before)", "\(call.after)",
        ]
        let rows = call.words.map { words in
            own + [
                words.hit.rule.text, words.hit.kind.rawValue, words.hit.text, "\(words.hit.span.start)",
                words.before?.rawValue ?? "", words.after?.rawValue ?? "",
            ]
        }
        return (rows.isEmpty ? [own + ["", "", "", "", "", ""]] : rows).map(line).joined()
    }

    private static func line(_ cells: [String]) -> String {
        cells.map(CSVRenderer.cell).joined(separator: ",") + "\r\n"
    }

    private struct CallLine: Encodable {
        let type: String
        let recording: String
        let path: String
        let call: String?
        let employees: [String]
        let day: String?
        let fate: String?
        let deductedBefore: Points
        let deductedAfter: Points
        let words: [WordsLine]
        let undecided: [String]?

        init(_ call: ForeseenCall, type: String) {
            self.type = type
            recording = call.recording.text
            path = call.path
            self.call = call.callID
            employees = call.employees.map(\.text)
            day = call.day.map { "\($0)" }
            fate = call.fate?.rawValue
            (deductedBefore, deductedAfter) = (call.before, call.after)
            words = call.words.map(WordsLine.init)
            undecided = call.undecided.isEmpty ? nil : call.undecided.map(\.text)
        }
    }

    private struct WordsLine: Encodable {
        let rule: String
        let kind: String
        let text: String
        let start: Double
        let end: Double
        let standingBefore: String?
        let standingAfter: String?

        init(_ words: ForeseenCall.Words) {
            rule = words.hit.rule.text
            kind = words.hit.kind.rawValue
            text = words.hit.text
            (start, end) = (words.hit.span.start, words.hit.span.end)
            (standingBefore, standingAfter) = (words.before?.rawValue, words.after?.rawValue)
        }
    }

    private struct RuleLine: Encodable {
        let type = "rule"
        let rule: String
        let name: LocalizedText?
        let newCalls: Int
        let goneCalls: Int
        let before: SideLine
        let after: SideLine

        init(_ rule: RuleID, _ name: LocalizedText?, _ foresight: RuleForesight) {
            self.rule = rule.text
            self.name = name
            (newCalls, goneCalls) = (foresight.newCalls, foresight.goneCalls)
            (before, after) = (SideLine(foresight.before), SideLine(foresight.after))
        }
    }

    private struct SideLine: Encodable {
        let calls: Int
        let hits: Int
        let points: Points
        let precision: PrecisionLine?

        init(_ side: RuleForesight.Side) {
            (calls, hits, points) = (side.calls, side.hits, side.points)
            precision = side.precision.map(PrecisionLine.init)
        }
    }

    private struct RowLine: Encodable {
        let type: String
        let unit: String
        let calls: Int
        let deductedBefore: Points
        let deductedAfter: Points
        let complianceBefore: String?
        let complianceAfter: String?

        init(_ type: String, _ row: ComplianceForesight.Row) {
            self.type = type
            (unit, calls) = (row.unit, row.calls)
            (deductedBefore, deductedAfter) = (row.before, row.after)
            (complianceBefore, complianceAfter) = (
                row.scoreBefore.map(ForesightLines.score), row.scoreAfter.map(ForesightLines.score)
            )
        }
    }

    private struct SumLine: Encodable {
        let type = "summary"
        let calls: Int
        let bytes: Int
        let newlyHit: Int
        let noLongerHit: Int
        let changed: Int
        let deductedBefore: Points
        let deductedAfter: Points
        let undecided: [String: Int]

        init(_ tally: ForesightTally) {
            (calls, bytes) = (tally.calls, tally.bytes)
            newlyHit = tally.fates[.newlyHit] ?? 0
            noLongerHit = tally.fates[.noLongerHit] ?? 0
            changed = tally.fates[.changed] ?? 0
            (deductedBefore, deductedAfter) = (tally.before, tally.after)
            undecided = Dictionary(tally.undecided.map { ($0.text, $1) }) { first, _ in first }
        }
    }

    /// To two decimals, a half up.
    static func score(_ score: Fraction) -> String { Score(rounding: score).description }
}

/// Precision for programs, rounded to four places.
struct PrecisionLine: Encodable {
    let confirmed: Int
    let overturned: Int
    let share: Double
    let low: Double
    let high: Double

    init(_ precision: RulePrecision) {
        func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }
        (confirmed, overturned) = (precision.confirmed, precision.overturned)
        share = rounded(precision.share)
        (low, high) = (rounded(precision.interval.low), rounded(precision.interval.high))
    }
}

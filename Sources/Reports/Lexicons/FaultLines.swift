package import Model
package import Texts

/// What becomes of rules' examples where recognisers make mistakes in them: a line for all rules, a table by rule, or JSON.
/// docs/lexicons.md names the fields.
package struct FaultLines {
    private let texts: Catalogue
    private let language: Language
    private let rules: [RuleFaults]

    package init(texts: Catalogue, language: Language, rules: [RuleFaults]) {
        (self.texts, self.language, self.rules) = (texts, language, rules)
    }

    /// So many of the rules that suffer most are named.
    private static let mostNamed = 5

    /// All rules together, by kind of fault, and the rules that suffer most; nothing where no example has room for a fault.
    package var summary: [String] {
        guard let all = share(rules.reduce(FaultCount()) { $0 + $1.all }) else { return [] }
        let sums = rules.sums
        let kinds = RecogniserFault.allCases.compactMap { fault in
            sums[fault].flatMap(share).map { "\(texts.text(Self.name(fault))) \($0)" }
        }
        let weakest = rules.sorted { ($0.all.share ?? 1, $0.rule) < ($1.all.share ?? 1, $1.rule) }
            .prefix(Self.mostNamed).map { "\($0.rule.text) \(share($0.all) ?? "")" }
        let gaps = [
            "language": language.code, "share": all, "kinds": Message.listing(kinds, separator: ", "),
            "weakest": Message.listing(weakest, separator: ", "),
        ]
        return [texts.text("lexicon.faults.sum", gaps), texts.text("lexicon.faults.weakest", gaps)]
    }

    package var table: [String] {
        let heads =
            ["lexicon.faults.rule", "lexicon.faults.all"].map { texts.text($0) }
            + RecogniserFault.allCases.map { texts.text(Self.name($0)) }
        let rows = rules.map { rule in
            [rule.rule.text, share(rule.all) ?? "–"]
                + RecogniserFault.allCases.map { rule.counts[$0].flatMap(share) ?? "–" }
        }
        return CellText.lines([heads] + rows, left: [0])
    }

    /// One object a rule.
    package var json: [String] {
        rules.map { rule in
            JSONLine.text(
                Line(
                    language: language.code, rule: rule.rule.text, name: rule.name, all: Line.Count(rule.all),
                    faults: Dictionary(
                        rule.counts.map { ($0.rawValue, Line.Count($1)) }, uniquingKeysWith: { first, _ in first })))
        }
    }

    private struct Line: Encodable {
        let type = "faults"
        let language: String
        let rule: String
        let name: LocalizedText
        let all: Count
        let faults: [String: Count]

        struct Count: Encodable {
            let found: Int
            let texts: Int
            let share: Double

            init(_ count: FaultCount) {
                (found, texts) = (count.found, count.texts)
                share = ((count.share ?? 0) * 10_000).rounded() / 10_000
            }
        }
    }

    private func share(_ count: FaultCount) -> String? {
        count.share.map { "\(StatisticText.number($0, places: 2)) (\(count.found)/\(count.texts))" }
    }

    private static func name(_ fault: RecogniserFault) -> Message {
        switch fault {
        case .soundAlike: Message("lexicon.faults.soundAlike")
        case .smallWord: Message("lexicon.faults.smallWord")
        case .number: Message("lexicon.faults.number")
        case .misheard: Message("lexicon.faults.misheard")
        }
    }
}

package import Model
package import Texts

/// How often rules are appealed against, and with what success.
package struct AppealRateTable {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    package func render(_ rates: [AppealRate]) -> String {
        let heads = [
            texts.text("appeal.rule"), texts.text("appeal.hits"), texts.text("appeal.appeals"),
            texts.text("appeal.acceptedCount"), texts.text("appeal.openCount"), texts.text("appeal.share"),
        ]
        let rows = rates.map { rate in
            [
                rate.rule.text, "\(rate.hits)", "\(rate.appeals)", "\(rate.accepted)", "\(rate.open)", share(rate),
            ]
        }
        return CellText.lines([heads] + rows, left: [0]).map { "\($0)\n" }.joined()
    }

    /// Of those that are decided.
    private func share(_ rate: AppealRate) -> String {
        let decided = rate.appeals - rate.open
        return decided > 0 ? StatisticText.percent(Double(rate.accepted) / Double(decided), places: 0) : "–"
    }
}

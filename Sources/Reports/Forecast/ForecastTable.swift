package import Model
package import Performance
package import Texts

/// Where a month is heading, as a table for people: branches with their teams, and those with their people.
package struct ForecastTable {
    private let texts: Catalogue
    private let currency: Currency
    private var words: ForecastWords { ForecastWords(texts: texts) }

    package init(texts: Catalogue, currency: Currency) {
        self.texts = texts
        self.currency = currency
    }

    /// - Parameter forecasts: of one month, in the order in which they are shown, one or more.
    package func render(_ forecasts: [Forecast], named names: [EmployeeID: String]) -> String {
        let heads = [
            "forecast.head.whom", "forecast.head.soFar", "forecast.head.target", "forecast.head.attained",
            "forecast.head.expected", "forecast.head.interval", "forecast.head.chance",
        ].map { texts.text($0) }
        let lines = CellText.lines([heads] + forecasts.map { cells($0, names) }, left: [0])
        return ([title(forecasts)] + [""] + lines + notes(forecasts)).map { "\($0)\n" }.joined()
    }

    /// One forecast in a sentence or two.
    package func sentences(_ forecast: Forecast, named names: [EmployeeID: String]) -> String {
        let gaps = ["whom": whom(forecast, names), "words": words.sentence(forecast)]
        var lines = [title([forecast]), texts.text("forecast.ofWhom", gaps)]
        if let outlook = forecast.outlook {
            lines.append(
                texts.text(
                    "forecast.amounts",
                    [
                        "soFar": money(forecast.soFar), "expected": estimate(outlook.expected),
                        "low": estimate(outlook.low), "high": estimate(outlook.high),
                    ]))
        }
        if isUncorrected(forecast) { lines.append(texts.text("forecast.uncorrected")) }
        return lines.map { "\($0)\n" }.joined()
    }

    private func title(_ forecasts: [Forecast]) -> String {
        guard let first = forecasts.first else { return "" }
        let gaps = ["month": first.month.description, "day": first.asOf.description]
        return texts.text(first.asOf < first.month.first ? "forecast.titleBefore" : "forecast.title", gaps)
    }

    private func cells(_ forecast: Forecast, _ names: [EmployeeID: String]) -> [String] {
        [
            whom(forecast, names), money(forecast.soFar), forecast.target.map(money) ?? "–",
            words.percent(forecast.attainment(Double(forecast.soFar))),
            words.percent(forecast.outlook.flatMap { forecast.attainment($0.expected) }), words.interval(forecast),
            words.chance(forecast),
        ]
    }

    private func whom(_ forecast: Forecast, _ names: [EmployeeID: String]) -> String {
        switch forecast.unit {
        case .branch(let branch): texts.text("forecast.branch", ["branch": branch])
        case .team(let team): texts.text("forecast.team", ["team": team.name ?? "–", "branch": team.branch])
        case .employee(let employee, _): names[employee].map { "\(employee) \($0)" } ?? employee.text
        }
    }

    private func money(_ units: Int) -> String { Money(minorUnits: units, currency).description }

    /// In whole units of the currency: no estimate is right to the last of its decimals.
    private func estimate(_ units: Double) -> String {
        let scale = (0..<currency.decimals).reduce(1.0) { scale, _ in scale * 10 }
        return "\(Int((units / scale).rounded())) \(currency)"
    }

    private func notes(_ forecasts: [Forecast]) -> [String] {
        var notes: [String] = []
        if forecasts.contains(where: { $0.outlook == nil }) { notes.append(texts.text("forecast.nothingKnown")) }
        if forecasts.contains(where: isUncorrected) { notes.append(texts.text("forecast.uncorrected")) }
        return notes.isEmpty ? [] : [""] + notes
    }

    /// Where nothing more can come there is nothing to correct.
    private func isUncorrected(_ forecast: Forecast) -> Bool {
        forecast.outlook.map { !$0.isCorrected && $0.low < $0.high } ?? false
    }
}

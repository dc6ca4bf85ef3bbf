/// A chart of intervals as markup: labels and values are text, so that they can be read at any width; between them a line
/// from end to end of the interval, a dot at the value and a pale one at what it was before.
struct IntervalChartMarkup {
    let chart: IntervalChart

    private static let width = 1000.0

    var html: String {
        let marks = chart.marks.map(mark).joined(separator: "\n")
        let name = element("figcaption", [], HTMLText.escape(chart.name))
        return element("figure", [("class", "chart")], name + "\n" + marks + "\n" + axis)
    }

    /// What the two ends of the scale stand for.
    private var axis: String {
        let ends = [scale.lowerBound, scale.upperBound].map { element("span", [], text($0)) }.joined()
        let parts = element("span") + element("span", [("class", "ends")], ends) + element("b")
        return element("div", [("class", "mark axis"), ("aria-hidden", "true")], parts)
    }

    private func text(_ value: Double) -> String {
        switch chart.unit {
        case .share: StatisticText.percent(value, places: 1)
        case .number(let places): StatisticText.number(value, places: places).replacing("-", with: "−")
        }
    }

    private func mark(_ mark: IntervalChart.Mark) -> String {
        let parts = [
            chart.holds.map { path("M\(x($0)) 0V24", "line") }.joined(),
            mark.interval.map { path("M\(x($0.lowerBound)) 12H\(x($0.upperBound))", "span") } ?? "",
            mark.earlier.map { path("M\(x($0)) 12h.01", "earlier") } ?? "", path("M\(x(mark.value)) 12h.01", "value"),
        ]
        let drawing = element(
            "svg", [("viewBox", "0 0 1000 24"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")],
            parts.joined())
        return element(
            "div", [("class", "mark")],
            element("span", [], HTMLText.escape(mark.label)) + drawing + element("b", [], text(mark.value)))
    }

    private func path(_ form: String, _ kind: String) -> String { element("path", [("class", kind), ("d", form)]) }

    private func x(_ value: Double) -> String {
        let scale = scale
        let share = (value - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
        return StatisticText.number(min(max(share, 0), 1) * (Self.width - 20) + 10, places: 1)
    }

    /// From the least to the most of all that is drawn.
    private var scale: ClosedRange<Double> {
        let ends = chart.marks.flatMap { mark in
            [mark.value, mark.interval?.lowerBound, mark.interval?.upperBound, mark.earlier].compactMap(\.self)
        }
        let all = (ends + chart.holds).filter(\.isFinite)
        guard let low = all.min(), let high = all.max(), low < high else { return 0...1 }
        return low...high
    }
}

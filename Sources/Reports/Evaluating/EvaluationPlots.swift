internal import Evaluation
internal import Foundation
internal import Texts

/// Drawings of an evaluation, in SVG; what they show also stands in the tables.
struct EvaluationPlots {
    static let css = """
        .rates,svg.square{background:var(--card);border:1px solid var(--line);border-radius:8px;margin:12px 0}
        .rates{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:0 20px;max-width:720px;
        padding:10px 32px 6px 14px}.rates span{align-self:center;text-align:right;font-size:.8125rem;line-height:1.3;
        padding:4px 0}.rates div{position:relative;min-height:28px}
        .rates svg{position:absolute;inset:0;width:100%;height:100%;overflow:visible;background:none}
        svg.square{display:block;width:300px;height:288px;max-width:100%}h3{margin:28px 0 12px}
        .rates text,svg.square text{fill:var(--soft);font-size:13px}
        .grid{stroke:var(--line)}.span{stroke:var(--accent);stroke-width:3}
        .rates circle,svg.square circle{fill:var(--accent)}.even{stroke:var(--soft);stroke-dasharray:4 4}
        tbody th{white-space:normal;min-width:9rem}
        """

    let texts: Catalogue

    /// A dot a set at its error rate, on its 95 % interval. Names wrap, and the drawing is as wide as its place: it is a
    /// row a set, with places in per cent.
    func rates(_ sets: [EvaluatedSet]) -> String {
        let known = sets.filter { $0.words.rate != nil }
        guard !known.isEmpty else { return "" }
        let highest = max(0.1, known.compactMap { $0.words.interval?.upperBound }.max() ?? 1)
        let ticks = (0...4).map { highest * Double($0) / 4 }
        func x(_ rate: Double) -> String { Self.short(rate / highest * 100) + "%" }
        func row(_ name: String, _ marks: [String]) -> String {
            element("span", [], HTMLText.escape(name)) + element("div", [], element("svg", [], marks.joined()))
        }
        let rows = known.map { set in
            var marks = ticks.map { line(x($0), "0", x($0), "100%", "grid") }
            if let interval = set.words.interval {
                marks.append(line(x(interval.lowerBound), "50%", x(interval.upperBound), "50%", "span"))
            }
            return row(set.name, marks + [dot(x(set.words.rate ?? 0), "50%", radius: 5)])
        }
        let axis = row("", ticks.map { label(String(format: "%.2f", $0), x: x($0), y: "18") })
        return element("div", Self.picture("rates", texts.text("evaluate.plot.rates")), rows.joined() + axis)
    }

    /// How often words of each tenth of confidence are right; on the dashed line they are as sure as they should be.
    func reliability(_ calibration: Calibration) -> String {
        let (left, side) = (66.0, 214.0)
        func x(_ value: Double) -> String { Self.short(left + value * side) }
        func y(_ value: Double) -> String { Self.short(16 + (1 - value) * side) }
        var parts = stride(from: 0.0, through: 1, by: 0.25).flatMap { value in
            [
                line(x(0), y(value), x(1), y(value), "grid"),
                label(String(format: "%.2f", value), x: Self.short(left - 22), y: Self.short(20 + (1 - value) * side)),
                label(String(format: "%.2f", value), x: x(value), y: Self.short(side + 36)),
            ]
        }
        parts.append(line(x(0), y(0), x(1), y(1), "even"))
        let most = Double(calibration.bins.map(\.words).max() ?? 1)
        for bin in calibration.bins {
            guard let right = bin.rightShare, let claimed = bin.meanConfidence else { continue }
            parts.append(dot(x(claimed), y(right), radius: 2 + 5 * (Double(bin.words) / most).squareRoot()))
        }
        parts.append(label(texts.text("evaluate.head.confidence"), x: x(0.5), y: Self.short(side + 60)))
        let middle = Self.short(16 + side / 2)
        parts.append(
            label(texts.text("evaluate.plot.right"), x: "16", y: middle, turned: "rotate(-90 16 \(middle))"))
        return element(
            "svg",
            Self.picture("square", texts.text("evaluate.plot.reliability")) + [("viewBox", "0 0 300 288")],
            parts.joined())
    }

    private static func picture(_ kind: String, _ name: String) -> [(String, String)] {
        [("class", kind), ("role", "img"), ("aria-label", name)]
    }

    private func line(_ x1: String, _ y1: String, _ x2: String, _ y2: String, _ kind: String) -> String {
        element("line", [("class", kind), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)])
    }

    private func dot(_ x: String, _ y: String, radius: Double) -> String {
        element("circle", [("cx", x), ("cy", y), ("r", Self.short(radius))])
    }

    /// - Parameter turned: an SVG transform; nil for none.
    private func label(_ text: String, x: String, y: String, turned: String? = nil) -> String {
        var place = [("x", x), ("y", y), ("text-anchor", "middle")]
        if let turned { place.append(("transform", turned)) }
        return element("text", place, HTMLText.escape(text))
    }

    private static func short(_ value: Double) -> String { String(format: "%.1f", value) }
}

internal import Evaluation
internal import Foundation
internal import Texts

/// Drawings of an evaluation, in SVG; what they show also stands in the tables.
struct EvaluationPlots {
    static let css = """
        svg.plot{display:block;width:100%;max-width:720px;height:auto;background:var(--card);border:1px solid var(--line);
        border-radius:8px;margin:12px 0}svg.plot text{fill:var(--soft);font-size:13px}
        svg.plot .grid{stroke:var(--line)}svg.plot .span{stroke:var(--accent);stroke-width:3}
        svg.plot circle{fill:var(--accent)}svg.plot .even{stroke:var(--soft);stroke-dasharray:4 4}
        """

    let texts: Catalogue

    /// A dot a set at its error rate, on its 95 % interval.
    func rates(_ sets: [EvaluatedSet]) -> String {
        let known = sets.filter { $0.words.rate != nil }
        guard !known.isEmpty else { return "" }
        let highest = max(0.1, known.compactMap { $0.words.interval?.upperBound }.max() ?? 1)
        let (left, width, step) = (240.0, 440.0, 28.0)
        let height = step * Double(known.count) + 44
        func x(_ rate: Double) -> Double { left + rate / highest * width }
        var parts = grid(highest: highest, x: x, height: height - 34)
        for (place, set) in known.enumerated() {
            let y = 22 + step * Double(place)
            parts.append(label(set.name, x: left - 12, y: y + 4, anchor: "end"))
            if let interval = set.words.interval {
                parts.append(line(x(interval.lowerBound), y, x(interval.upperBound), y, "span"))
            }
            parts.append(dot(x(set.words.rate ?? 0), y, radius: 5))
        }
        return drawing(parts, width: left + width + 40, height: height, name: "evaluate.plot.rates")
    }

    /// How often words of each tenth of confidence are right; on the dashed line they are as sure as they should be.
    func reliability(_ calibration: Calibration) -> String {
        let (left, side) = (56.0, 280.0)
        func x(_ value: Double) -> Double { left + value * side }
        func y(_ value: Double) -> Double { 16 + (1 - value) * side }
        var parts = stride(from: 0.0, through: 1, by: 0.25).flatMap { value in
            [
                line(x(0), y(value), x(1), y(value), "grid"),
                label(String(format: "%.2f", value), x: left - 8, y: y(value) + 4, anchor: "end"),
                label(String(format: "%.2f", value), x: x(value), y: y(0) + 18, anchor: "middle"),
            ]
        }
        parts.append(line(x(0), y(0), x(1), y(1), "even"))
        let most = Double(calibration.bins.map(\.words).max() ?? 1)
        for bin in calibration.bins {
            guard let right = bin.rightShare, let claimed = bin.meanConfidence else { continue }
            parts.append(dot(x(claimed), y(right), radius: 3 + 7 * (Double(bin.words) / most).squareRoot()))
        }
        parts.append(label(texts.text("evaluate.plot.claimed"), x: x(0.5), y: y(0) + 38, anchor: "middle"))
        return drawing(parts, width: 380, height: side + 64, name: "evaluate.plot.reliability")
    }

    private func grid(highest: Double, x: (Double) -> Double, height: Double) -> [String] {
        (0...4).flatMap { place -> [String] in
            let rate = highest * Double(place) / 4
            return [
                line(x(rate), 8, x(rate), height, "grid"),
                label(String(format: "%.2f", rate), x: x(rate), y: height + 18, anchor: "middle"),
            ]
        }
    }

    private func drawing(_ parts: [String], width: Double, height: Double, name: String) -> String {
        element(
            "svg",
            [
                ("class", "plot"), ("viewBox", "0 0 \(Self.short(width)) \(Self.short(height))"), ("role", "img"),
                ("aria-label", texts.text(name)),
            ], parts.joined())
    }

    private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ kind: String) -> String {
        element(
            "line",
            [
                ("class", kind), ("x1", Self.short(x1)), ("y1", Self.short(y1)), ("x2", Self.short(x2)),
                ("y2", Self.short(y2)),
            ])
    }

    private func dot(_ x: Double, _ y: Double, radius: Double) -> String {
        element("circle", [("cx", Self.short(x)), ("cy", Self.short(y)), ("r", Self.short(radius))])
    }

    private func label(_ text: String, x: Double, y: Double, anchor: String) -> String {
        element(
            "text", [("x", Self.short(x)), ("y", Self.short(y)), ("text-anchor", anchor)], HTMLText.escape(text))
    }

    private static func short(_ value: Double) -> String { String(format: "%.1f", value) }
}

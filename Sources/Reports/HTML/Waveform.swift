internal import Foundation
internal import Model

/// A channel's peaks as a picture, with the stretches of its hits marked.
struct Waveform {
    let peaks: [UInt8]
    let durationSeconds: Double
    /// Stretches to mark, and whether each counts.
    let marks: [(Span, Bool)]

    private static let columns = 600
    private static let height = 48.0

    var svg: String {
        let shown = reduced
        let points = shown.enumerated().map { place, peak in
            let half = max(0.5, Double(peak) / 255 * Self.height / 2)
            return String(format: "M%d %.1fV%.1f", place, Self.height / 2 - half, Self.height / 2 + half)
        }
        let width = Double(max(shown.count, 1))
        let stripes = marks.map { span, counts in
            let start = span.start / durationSeconds * width
            let length = max(2, span.length / durationSeconds * width)
            return String(
                format: "<rect class=\"%@\" x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"%.0f\"/>",
                counts ? "counts" : "idle", start, length, Self.height)
        }
        return
            "<svg viewBox=\"0 0 \(Int(width)) \(Int(Self.height))\" preserveAspectRatio=\"none\" "
            + "data-length=\"\(durationSeconds)\" aria-hidden=\"true\">\(stripes.joined())"
            + "<path d=\"\(points.joined())\"/><line class=\"now\" x1=\"0\" x2=\"0\" y1=\"0\" y2=\"\(Int(Self.height))\"/></svg>"
    }

    /// At most `columns` values, each the highest of its stretch.
    private var reduced: [UInt8] {
        guard peaks.count > Self.columns else { return peaks }
        return (0..<Self.columns).map { column in
            let from = column * peaks.count / Self.columns
            let to = max(from + 1, (column + 1) * peaks.count / Self.columns)
            return peaks[from..<to].max() ?? 0
        }
    }
}

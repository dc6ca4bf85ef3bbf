/// Compliance points: an exact decimal of three places.
package struct Points: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// The value in thousandths of a point.
    package let thousandths: Int

    package init(thousandths: Int) { self.thousandths = thousandths }

    /// Whole points.
    package init(_ whole: Int) { thousandths = whole * 1000 }

    /// Reads plain decimal text such as `1.5`; nil where it is no number or has more than three places.
    package init?(_ text: String) {
        guard let thousandths = DecimalText.read(text, places: 3) else { return nil }
        self.thousandths = thousandths
    }

    package static let zero = Points(0)
    /// What a call starts from, and the highest compliance score.
    package static let full = Points(100)

    package static func + (left: Points, right: Points) -> Points {
        Points(thousandths: left.thousandths + right.thousandths)
    }

    package static func - (left: Points, right: Points) -> Points {
        Points(thousandths: left.thousandths - right.thousandths)
    }

    package static func < (left: Points, right: Points) -> Bool { left.thousandths < right.thousandths }

    package var description: String { DecimalText.write(thousandths, places: 3) }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let points = Points(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no number of points")
        }
        self = points
    }

    /// Written as text: a JSON number would be read as binary floating point.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(DecimalText.write(thousandths, places: 3))
    }
}

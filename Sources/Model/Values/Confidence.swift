/// How sure a source is of what it says, 0…1, exact to four places.
package struct Confidence: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// The value in ten-thousandths, 0…10,000.
    package let tenThousandths: Int

    /// Values outside 0…10,000 are brought to the nearer end.
    package init(tenThousandths: Int) { self.tenThousandths = min(max(tenThousandths, 0), 10_000) }

    /// Rounds an engine's own number; what is not a number counts as 0.
    package init(rounding value: Double) {
        self.init(tenThousandths: value.isFinite ? Int((min(max(value, 0), 1) * 10_000).rounded()) : 0)
    }

    /// Reads decimal text such as `0.8`; nil where it is no number, outside 0…1, or has more than four places.
    package init?(_ text: String) {
        guard let read = DecimalText.read(text, places: 4), (0...10_000).contains(read) else { return nil }
        tenThousandths = read
    }

    /// Certain.
    package static let one = Confidence(tenThousandths: 10_000)
    /// From which a hit stands where neither the rule nor the configuration says otherwise.
    package static let standsByDefault = Confidence(tenThousandths: 8_000)

    package static func < (left: Confidence, right: Confidence) -> Bool {
        left.tenThousandths < right.tenThousandths
    }

    /// For charts and engines; scores never use it.
    package var doubleValue: Double { Double(tenThousandths) / 10_000 }

    package var description: String { DecimalText.write(tenThousandths, places: 4) }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let value = try container.decode(Double.self)
        guard (0...1).contains(value) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "confidence \(value) is not in 0…1")
        }
        self.init(rounding: value)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(doubleValue)
    }
}

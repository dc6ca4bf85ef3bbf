/// Plain decimal text for exact decimals that are kept as scaled integers.
package enum DecimalText {
    /// The text of `units` ÷ 10^`places`, the shortest, such as `1.5`, or with all places; never an exponent.
    package static func write(_ units: Int, places: Int, keepsZeros: Bool = false) -> String {
        let padded = units.magnitude.padded(to: places + 1)
        var fraction = padded.suffix(places)
        while !keepsZeros, fraction.last == "0" { fraction.removeLast() }
        let sign = units < 0 ? "-" : ""
        return sign + padded.dropLast(places) + (fraction.isEmpty ? "" : ".\(fraction)")
    }

    /// The value in units of 10^−`places`; nil where the text is no plain number or has more places.
    package static func read(_ text: String, places: Int) -> Int? {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
        guard
            (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.count <= places else { return nil }
        let units = Int(parts[0] + fraction + String(repeating: "0", count: places - fraction.count))
        return units.map { isNegative ? -$0 : $0 }
    }
}

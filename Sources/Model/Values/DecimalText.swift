/// Plain decimal text for exact decimals that are kept as scaled integers.
enum DecimalText {
    /// The shortest text of `units` ÷ 10^`places`, such as `1.5`; never an exponent.
    static func write(_ units: Int, places: Int) -> String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        var fraction = padded.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        let sign = units < 0 ? "-" : ""
        return sign + padded.dropLast(places) + (fraction.isEmpty ? "" : ".\(fraction)")
    }

    /// The value in units of 10^−`places`; nil where the text is no plain number or has more places.
    static func read(_ text: String, places: Int) -> Int? {
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

package import Model

/// What stands in a cell of a report's table, as what it is, so that each form writes it in its own way.
package enum ReportCell: Hashable, Sendable {
    case empty
    case text(String)
    case whole(Int)
    /// `units` ÷ 10^`places`, exactly.
    case decimal(Int, places: Int)
    case money(Money)
    case day(LocalDate)
    /// `units` ÷ 10^`places` per cent: 125 with one place is 12.5 %.
    case perCent(Int, places: Int)

    /// The shown text; empty for an empty cell.
    package var shown: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .whole(let number): DigitGroups.write(number, places: 0)
        case .decimal(let units, let places): DigitGroups.write(units, places: places)
        case .money(let money):
            "\(DigitGroups.write(money.minorUnits, places: money.currency.decimals)) \(money.currency)"
        case .day(let day): day.description
        case .perCent(let units, let places): "\(DigitGroups.write(units, places: places)) %"
        }
    }

    /// Whether it is a number, which stands at the right of its column.
    package var isNumber: Bool {
        switch self {
        case .empty, .text, .day: false
        case .whole, .decimal, .money, .perCent: true
        }
    }
}

/// Numbers as people read them: thousands apart, all places kept.
enum DigitGroups {
    static func write(_ units: Int, places: Int) -> String {
        let plain = DecimalText.write(units, places: places, keepsZeros: true)
        let sign = plain.hasPrefix("-") ? "−" : ""
        let parts = plain.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
        let whole = parts[0].reversed().enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, digit.offset.isMultiple(of: 3) { text.append(",") }
            text.append(digit.element)
        }
        return sign + String(whole.reversed()) + (parts.count > 1 ? ".\(parts[1])" : "")
    }
}

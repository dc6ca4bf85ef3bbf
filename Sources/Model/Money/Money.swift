/// An amount of money: whole minor units (fen, cents) of one currency.
package struct Money: Hashable, Sendable, CustomStringConvertible {
    /// Below 0 for what was given back.
    package let minorUnits: Int
    package let currency: Currency

    package init(minorUnits: Int, _ currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Reads a plain decimal such as `3456.78`; nil where it is none or has more decimals than the currency: an amount is
    /// refused, never rounded.
    package init?(_ text: String, _ currency: Currency) {
        guard let units = DecimalText.read(text, places: currency.decimals) else { return nil }
        self.init(minorUnits: units, currency)
    }

    /// The two together.
    ///
    /// - Throws: `MoneyError` where they are of two currencies or the sum is beyond what is counted.
    package func adding(_ other: Money) throws(MoneyError) -> Money {
        guard currency == other.currency else { throw .twoCurrencies(currency, other.currency) }
        let (sum, isOver) = minorUnits.addingReportingOverflow(other.minorUnits)
        guard !isOver else { throw .overflow }
        return Money(minorUnits: sum, currency)
    }

    /// In whole units of the currency, exactly.
    package var exact: Fraction {
        Fraction(Int128(minorUnits), over: (0..<currency.decimals).reduce(Int128(1)) { scale, _ in scale * 10 })
    }

    /// With all decimals of the currency and its code: `3456.70 CNY`.
    package var description: String {
        "\(DecimalText.write(minorUnits, places: currency.decimals, keepsZeros: true)) \(currency)"
    }
}

/// Why two amounts were not put together.
package enum MoneyError: Error, Hashable {
    case twoCurrencies(Currency, Currency)
    case overflow
    /// There is no share to divide by.
    case noWeight
}

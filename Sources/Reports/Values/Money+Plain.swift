internal import Model

extension Money {
    /// All decimals of the currency, without its code.
    var plain: String { String(description.dropLast(currency.code.count + 1)) }
}

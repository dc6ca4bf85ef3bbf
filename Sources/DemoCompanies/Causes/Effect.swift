/// What a cause does to a person's work while it lasts. Several causes multiply, and shifts add up.
package struct Effect: Hashable, Sendable, Codable {
    /// Factor of the number of payments, above 0.
    package var payments = 1.0
    /// Factor of the violations per call, above 0.
    package var violations = 1.0
    /// Factor of the calls of a day, above 0.
    package var calls = 1.0
    /// Added to the mean of satisfaction, which is 1…5, beside what conduct itself does to it.
    package var satisfaction = 0.0
    /// Added to the hours of a day that is worked.
    package var hours = 0.0

    func joined(with other: Effect) -> Effect {
        Effect(
            payments: payments * other.payments, violations: violations * other.violations, calls: calls * other.calls,
            satisfaction: satisfaction + other.satisfaction, hours: hours + other.hours)
    }
}

/// Part of a call in which one employee speaks for the company, as after a transfer; half-open, in seconds of the call.
package struct Stretch: Hashable, Sendable, Codable {
    /// Nil where it is known that someone spoke, and not who.
    package let employee: EmployeeID?
    /// The first second, 0 or more.
    package let from: Double
    /// The second before which it ends; nil: it lasts to the call's end.
    package let until: Double?

    package init(employee: EmployeeID?, from: Double, until: Double?) {
        self.employee = employee
        self.from = from
        self.until = until
    }

    /// Whether that second of the call lies in it.
    package func contains(_ second: Double) -> Bool { from <= second && second < until ?? .infinity }

    /// Whether the two share a moment.
    package func overlaps(_ other: Stretch) -> Bool {
        from < other.until ?? .infinity && other.from < until ?? .infinity
    }
}

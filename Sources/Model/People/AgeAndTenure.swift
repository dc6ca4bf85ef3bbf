/// People of some ages, or of some time with the company, or both.
package struct AgeAndTenure: Hashable, Sendable {
    /// Years of age in the year of the day, first and last; nil: all. Who has told no year of birth is of no age.
    package let ages: ClosedRange<Int>?
    /// Months with the company, from the first and before the last; nil: all.
    package let tenure: Range<Int>?

    package init(ages: ClosedRange<Int>? = nil, tenure: Range<Int>? = nil) {
        self.ages = ages
        self.tenure = tenure
    }

    /// Whether someone is among them on a day.
    package func includes(birthYear: Int?, hired: LocalDate, on day: LocalDate) -> Bool {
        if let ages {
            guard let birthYear, ages.contains(day.year - birthYear) else { return false }
        }
        guard let tenure else { return true }
        return hired.adding(months: tenure.lowerBound) <= day && day < hired.adding(months: tenure.upperBound)
    }
}

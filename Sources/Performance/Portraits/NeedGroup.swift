package import Model

/// People of one age or time with the company, and what they usually need. It is the company's own experience, written by
/// itself.
package struct NeedGroup: Hashable, Sendable {
    package typealias ID = Identifier<NeedGroup>

    package let id: ID
    package let name: LocalizedText
    /// Years of age that belong to it, first and last; nil: all.
    package let ages: ClosedRange<Int>?
    /// Months with the company, from the first and before the last; nil: all.
    package let tenure: Range<Int>?
    package let needs: LocalizedText

    package init(
        id: ID, name: LocalizedText, ages: ClosedRange<Int>?, tenure: Range<Int>?, needs: LocalizedText
    ) {
        self.id = id
        self.name = name
        self.ages = ages
        self.tenure = tenure
        self.needs = needs
    }

    /// Whether someone belongs to it on a day. Who has not told a birth year belongs to no group by age.
    func includes(birthYear: Int?, hired: LocalDate, on day: LocalDate) -> Bool {
        if let ages {
            guard let birthYear, ages.contains(day.year - birthYear) else { return false }
        }
        guard let tenure else { return true }
        return hired.adding(months: tenure.lowerBound) <= day && day < hired.adding(months: tenure.upperBound)
    }
}

/// What the sources say of one person's work over some days, before anything is made of it.
package struct WorkFacts: Hashable, Sendable {
    /// Net amount of their payments in the currency of their target, minor units.
    package var recovered: Int
    /// How many payments and reversals that is.
    package var payments: Int
    /// Payments in other currencies: set aside, for nothing is converted.
    package var otherCurrency: Int
    /// Cases for which more came in than was given back.
    package var cases: Int
    /// Scored calls.
    package var calls: Int
    /// Of them, those with a deduction.
    package var flagged: Int
    /// Deducted in them.
    package var deducted: Points
    /// Rules of good conduct met in them, each once a call.
    package var credits: Int
    /// Surveys, and the sum of what they said in hundredths of 1…5.
    package var surveys: Tally
    /// Courses, and the sum of their results in hundredths of 0…100.
    package var courses: Tally
    /// What was to be reached, by month.
    package var targets: [Target]

    /// How many values there are, and their sum.
    package struct Tally: Hashable, Sendable {
        package let count: Int
        package let sum: Int

        package init(count: Int, sum: Int) {
            self.count = count
            self.sum = sum
        }

        package static let none = Tally(count: 0, sum: 0)

        package static func + (left: Tally, right: Tally) -> Tally {
            Tally(count: left.count + right.count, sum: left.sum + right.sum)
        }

        /// In hundredths; nil where there are no values.
        package var mean: Fraction? { count > 0 ? Fraction(Int128(sum), over: Int128(count)) : nil }
    }

    /// A month's target.
    package struct Target: Hashable, Sendable {
        package let month: Period
        /// Nil where none was set.
        package let amount: Money?
        /// Nil where none was set.
        package let cases: Int?

        package init(month: Period, amount: Money?, cases: Int?) {
            self.month = month
            self.amount = amount
            self.cases = cases
        }
    }

    package init(
        recovered: Int = 0, payments: Int = 0, otherCurrency: Int = 0, cases: Int = 0, calls: Int = 0, flagged: Int = 0,
        deducted: Points = .zero, credits: Int = 0, surveys: Tally = .none, courses: Tally = .none,
        targets: [Target] = []
    ) {
        self.recovered = recovered
        self.payments = payments
        self.otherCurrency = otherCurrency
        self.cases = cases
        self.calls = calls
        self.flagged = flagged
        self.deducted = deducted
        self.credits = credits
        self.surveys = surveys
        self.courses = courses
        self.targets = targets
    }
}

/// What the feeds say of one person's pay and presence in a month.
package struct PayFacts: Hashable, Sendable {
    /// Monthly base pay by the days from which it holds, in order of time. The first holds from the day of hiring.
    package var basePay: [BasePay]
    /// Hours of work in hundredths, by day; days that the feed does not name are not in it.
    package var hours: [LocalDate: Int]
    package var leave: [Leave]

    package struct BasePay: Hashable, Sendable {
        package let from: LocalDate
        /// Nil where the row says none.
        package let amount: Money?

        package init(from: LocalDate, amount: Money?) {
            self.from = from
            self.amount = amount
        }
    }

    /// Days off of someone's own.
    package struct Leave: Hashable, Sendable {
        /// Half-open.
        package let days: Range<LocalDate>
        /// The company's own word, such as `annual` or `sick`.
        package let kind: String

        package init(days: Range<LocalDate>, kind: String) {
            self.days = days
            self.kind = kind
        }
    }

    package init(basePay: [BasePay] = [], hours: [LocalDate: Int] = [:], leave: [Leave] = []) {
        self.basePay = basePay
        self.hours = hours
        self.leave = leave
    }

    /// Nil where none is known on that day.
    package func basePay(on day: LocalDate) -> Money? { (basePay.last { $0.from <= day } ?? basePay.first)?.amount }
}

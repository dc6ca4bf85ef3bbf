internal import Model
internal import Performance

/// One person in one currency, as tables and payroll have them.
struct PayRow {
    let employee: EmployeeID
    let currency: Currency
    /// Of the month, where it is in this currency.
    let performance: PerformancePay?
    let sums: Sums

    /// What kinds of lines come to.
    struct Sums {
        let performance: Money
        let awards: Money
        let corrections: Money
        let held: Money
        /// What is paid in all.
        let total: Money

        init(_ people: [PersonalPay], _ currency: Currency) {
            func sum(_ kinds: Set<PayLine.Kind>) -> Money {
                Money(minorUnits: people.reduce(0) { $0 + $1.sum(of: kinds, in: currency).minorUnits }, currency)
            }
            performance = sum([.performance])
            awards = sum([.award])
            corrections = sum([.correction])
            held = sum([.held])
            total = sum(Set(PayLine.Kind.allCases.filter(\.isPaid)))
        }

        var all: [Money] { [performance, awards, corrections, held, total] }
    }

    private init(_ person: PersonalPay, _ currency: Currency) {
        employee = person.employee
        self.currency = currency
        performance = person.performance.flatMap { $0.amount.currency == currency ? $0 : nil }
        sums = Sums([person], currency)
    }

    /// One for each currency in which they have a line; none for who has only open ones.
    static func rows(of person: PersonalPay) -> [PayRow] { person.currencies.map { PayRow(person, $0) } }

    /// Days of presence in the month; nil without performance pay.
    var attended: Fraction? { performance.map { $0.spans.reduce(.zero) { $0 + $1.attended } } }
}

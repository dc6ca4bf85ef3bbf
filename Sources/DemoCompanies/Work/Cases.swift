internal import Model

extension PersonMonth {
    /// How many cases a person is given for a month.
    static let caseload = 30

    func caseID(_ place: Int) -> String { "K-\(key)-\((place + 1).padded(to: 2))" }

    /// Each case has a debtor of its own.
    func debtor(_ place: Int) -> DebtorID { DebtorID("D-\(key)-\((place + 1).padded(to: 2))") }

    var caseRows: [FeedRow] {
        var stream = stream(.cases)
        var paidOn: [Int: LocalDate] = [:]
        for payment in payments where paidOn[payment.casePlace] == nil { paidOn[payment.casePlace] = payment.date }
        return (0..<Self.caseload).flatMap { place in
            // Few debts are old.
            let overdue = 1 + min(Int(stream.gamma(shape: 1, mean: 3)), 23)
            let principal = 3_000_00 + Int(stream.gamma(shape: 1.5, mean: 20_000_00).rounded())
            let promise = promise(paidOn: paidOn[place], &stream)
            return rows(ofCase: place, overdue: overdue, principal: principal, promise)
        }
    }

    /// The day for which a payment is promised, and the day on which it is. Of those who pay, four of ten promised it
    /// before; of the others, one and a half of ten did.
    private func promise(paidOn paid: LocalDate?, _ stream: inout RandomStream) -> (on: LocalDate, by: LocalDate)? {
        let isPromised = stream.happens(paid == nil ? 0.15 : 0.4)
        let anyDay = employed.lowerBound.adding(days: stream.whole(below: days.count))
        let day = paid ?? anyDay
        let ahead = stream.whole(in: 1...5)
        return isPromised ? (max(day.adding(days: -ahead), employed.lowerBound), day) : nil
    }

    private func rows(
        ofCase place: Int, overdue: Int, principal: Int, _ promise: (on: LocalDate, by: LocalDate)?
    ) -> [FeedRow] {
        func row(from: LocalDate, until: LocalDate, promised: LocalDate?) -> FeedRow {
            FeedRow(
                .cases,
                [
                    .text(caseID(place)), .day(from), .employee(employee), .day(until), .text(debtor(place).text),
                    .text(overdue > 6 ? "M6+" : "M\(overdue)"), .whole(overdue), .whole(principal), .yuan,
                    promised.map(FeedRow.Field.day),
                ])
        }
        let (first, end) = (employed.lowerBound, employed.upperBound)
        guard let promise else { return [row(from: first, until: end, promised: nil)] }
        let promised = row(from: promise.on, until: end, promised: promise.by)
        return promise.on == first ? [promised] : [row(from: first, until: promise.on, promised: nil), promised]
    }
}

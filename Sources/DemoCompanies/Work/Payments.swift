internal import Model

/// A payment of a debtor.
struct Payment {
    /// In order of time within the person's month, from 0.
    let place: Int
    let date: LocalDate
    /// Microseconds since 1970 UTC.
    let confirmedAt: Int64
    /// In fen.
    let amount: Int
    /// Which of the person's cases of the month.
    let casePlace: Int
    /// When it was given back; nil where it was kept.
    let reversed: (date: LocalDate, at: Int64)?
}

extension PersonMonth {
    private static let amountShape = 0.8
    private static let reversals = 0.005

    var payments: [Payment] {
        var stream = stream(.payments)
        return days.reduce(into: []) { payments, day in
            let seconds = (0..<stream.poisson(expectedPayments(on: day))).map { _ in
                stream.whole(in: 8 * 3600...22 * 3600)
            }
            for second in seconds.sorted() {
                payments.append(payment(payments.count, on: day.date, second: second, &stream))
            }
        }
    }

    private func payment(_ place: Int, on date: LocalDate, second: Int, _ stream: inout RandomStream) -> Payment {
        let amount = stream.gamma(shape: Self.amountShape, mean: person.traits.meanAmount)
        let casePlace = stream.whole(below: Self.caseload)
        let isReversed = stream.happens(Self.reversals)
        let back = date.adding(days: stream.whole(in: 1...10))
        let zone = person.office.zone
        return Payment(
            place: place, date: date, confirmedAt: zone.microseconds(date, second: second),
            amount: max(Int(amount.rounded()), 100), casePlace: casePlace,
            reversed: isReversed && employed.contains(back) ? (back, zone.microseconds(back, second: second)) : nil)
    }

    /// The payment, and what was given back of it.
    func rows(_ payment: Payment) -> [FeedRow] {
        let id = "P-\(key)-\((payment.place + 1).padded(to: 3))"
        func row(_ id: String, _ at: Int64, _ amount: Int, reverses: String?, _ date: LocalDate) -> FeedRow {
            FeedRow(
                feed: .payments,
                fields: [
                    .text(id), .number(at), .whole(amount), .yuan, .employee(employee),
                    .text(caseID(payment.casePlace)),
                    reverses.map(FeedRow.Field.text), .text(person.office.zone.rawValue),
                ], localDate: date)
        }
        let paid = row(id, payment.confirmedAt, payment.amount, reverses: nil, payment.date)
        let back = payment.reversed.map { row("\(id)-R", $0.at, -payment.amount, reverses: id, $0.date) }
        return [paid] + [back].compactMap(\.self)
    }
}

internal import Model

extension PersonMonth {
    private static let afterAViolation = 0.15
    private static let withoutOne = 0.000_3

    var complaintRows: [FeedRow] { workingDays.flatMap { complaints(on: $0) } }

    private func complaints(on day: MonthShape.Day) -> [FeedRow] {
        var stream = stream(.complaints, on: day)
        return slips(on: day).compactMap { slip in
            let isFiled = stream.happens(slip.violations > 0 ? Self.afterAViolation : Self.withoutOne)
            return isFiled ? complaint(of: slip, on: day, &stream) : nil
        }
    }

    private func complaint(of slip: CallSlip, on day: MonthShape.Day, _ stream: inout RandomStream) -> FeedRow {
        // In the call's month, so that a month needs no other.
        let date = min(day.date.adding(days: stream.whole(in: 0...3)), shape.month.end.adding(days: -1))
        let second = stream.whole(in: 18 * 3600 + 1800...21 * 3600)
        let chance = stream.unit()
        let outcome =
            if slip.violations > 0 { chance < 0.6 ? "upheld" : chance < 0.85 ? "open" : "rejected" } else {
                chance < 0.3 ? "open" : "rejected"
            }
        return FeedRow(
            feed: .complaints,
            fields: [
                .text("X-\(callID(slip).dropFirst(2))"), .number(person.office.zone.microseconds(date, second: second)),
                .text(outcome), .employee(employee), .text(debtor(slip.casePlace).text), .text(callID(slip)),
                .text(person.office.zone.rawValue),
            ], localDate: date)
    }
}

internal import Model

extension PersonMonth {
    private static let namingTheirCall = 0.5

    var surveyRows: [FeedRow] {
        var stream = stream(.surveys)
        let allWorkingDays = shape.days.count(where: \.isWorking)
        var rows: [FeedRow] = []
        for day in workingDays {
            let count = stream.poisson(person.traits.surveysPerMonth / Double(allWorkingDays))
            for _ in 0..<count { rows.append(survey(rows.count, on: day, &stream)) }
        }
        return rows
    }

    /// One to five stars, so that their mean is the day's.
    private func survey(_ place: Int, on day: MonthShape.Day, _ stream: inout RandomStream) -> FeedRow {
        let stars = 1 + stream.binomial(4, (satisfaction(on: day) - 1) / 4)
        // In the evening, after the day's last call.
        let second = stream.whole(in: 18 * 3600 + 1800...21 * 3600)
        let namesItsCall = stream.happens(Self.namingTheirCall)
        let choice = stream.next()
        let calls = namesItsCall ? slips(on: day) : []
        let call = calls.isEmpty ? nil : calls[Int(choice % UInt64(calls.count))]
        return FeedRow(
            feed: .surveys,
            fields: [
                .text("S-\(key)-\((place + 1).padded(to: 2))"),
                .number(person.office.zone.microseconds(day.date, second: second)), .employee(employee),
                .whole(stars * 100), call.map { .text(callID($0)) }, .text(person.office.zone.rawValue),
            ], localDate: day.date)
    }
}

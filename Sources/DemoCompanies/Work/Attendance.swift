internal import Model

extension PersonMonth {
    private static let absence = 0.03

    var attendanceRows: [FeedRow] {
        workingDays.map { FeedRow(.attendance, [.employee(employee), .day($0.date), .whole(hundredthHours(on: $0))]) }
    }

    /// Eight hours and up to one more in quarters; 0 on a day of absence.
    func hundredthHours(on day: MonthShape.Day) -> Int {
        var stream = stream(.attendance, on: day)
        guard !stream.happens(Self.absence) else { return 0 }
        return 800 + 25 * stream.whole(in: 0...4) + Int((100 * effect(on: day).hours).rounded())
    }
}

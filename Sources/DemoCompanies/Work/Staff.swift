internal import Model

extension Office {
    /// Opened ten years before the company's first month.
    func row(from start: LocalDate) -> FeedRow {
        FeedRow(
            .branches,
            [
                .text(key), .day(start.adding(months: -120)), .text(name), .text(zone.rawValue), .text(country),
            ])
    }
}

extension Person {
    /// One for each place of work.
    func rows(seed: UInt64) -> [FeedRow] {
        var stream = RandomStream(seed: seed, .portrait, subject: number, time: 1)
        let born = employment.hired.year - stream.whole(in: 20...42)
        let basePay = 100_00 * stream.whole(in: 40...60)
        return employment.placements.map { placement in
            FeedRow(
                .employees,
                [
                    .employee(employment.employee), .day(placement.from), .day(employment.hired),
                    employment.left.map(FeedRow.Field.day), .text(office.key),
                    placement.team.name.map(FeedRow.Field.text),
                    placement.supervisor.map(FeedRow.Field.employee), employment.name.map(FeedRow.Field.text),
                    .whole(born), .whole(basePay), .yuan,
                ])
        }
    }
}

internal import Model

/// Reads debts with what came in for them.
struct DebtBook {
    let session: any Session

    /// Cases for which something came in over a period, with all their payments, in order of their keys.
    func debts(in period: Period) throws -> [Debt] {
        let cases = try cases()
        var debts: [String: [Debt.Payment]] = [:]
        for row in try session.rows(AwardQueries.debts, [period.first, period.end]) {
            let (key, day): (String, LocalDate) = (try row.read("case"), try row.read("local_date"))
            guard let currency = Currency(try row.read("currency", as: String?.self) ?? "CNY") else { continue }
            let terms = cases[key]?.last { $0.from <= day } ?? cases[key]?.first
            debts[key, default: []].append(
                Debt.Payment(
                    day: day, employee: try row.read("credited"),
                    amount: Money(minorUnits: try row.read("amount"), currency), principal: terms?.principal,
                    monthsOverdue: terms?.monthsOverdue))
        }
        return debts.sorted { $0.key < $1.key }.map { Debt(key: $0, payments: $1) }
    }

    private struct Terms {
        let from: LocalDate
        let principal: Money
        let monthsOverdue: Int
    }

    /// In order of time.
    private func cases() throws -> [String: [Terms]] {
        try session.rows(AwardQueries.cases).reduce(into: [:]) { cases, row in
            let currency = try row.read("currency", as: String?.self).flatMap { Currency($0) } ?? .yuan
            cases[try row.read("case"), default: []].append(
                Terms(
                    from: try row.read("from"), principal: Money(minorUnits: try row.read("principal"), currency),
                    monthsOverdue: try row.read("months_overdue")))
        }
    }
}

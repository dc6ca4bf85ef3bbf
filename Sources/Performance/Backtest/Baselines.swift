/// Three plain ways to say where a month is heading, against which a forecast must hold its own. In minor units.
package enum Baseline: String, Hashable, Sendable, Codable, CaseIterable {
    /// As much a working day as so far.
    case runRate
    /// As much as in the month before.
    case lastMonth
    /// As much as their team's people in the mean of past months.
    case teamMean
}

/// What the baselines say of one month's people. Who works a part of a month is taken for that part of its working days.
struct Baselines {
    private let lastMonth: [Int: Double]
    private let ofTeam: [Int: Double]
    private let ofCompany: Double?

    init(_ history: PaymentHistory, month: Int) {
        let past = history.records[max(0, month - Learnt.memory)..<month]
        var last: [Int: Double] = [:]
        for record in past.last ?? [] where Self.part(of: record) > 0 {
            last[record.person] = Double(record.amount(through: .max)) / Self.part(of: record)
        }
        var (sums, all): ([Int: (amount: Double, months: Double)], (amount: Double, months: Double)) = ([:], (0, 0))
        for record in past.joined() {
            let (amount, part) = (Double(record.amount(through: .max)), Self.part(of: record))
            let before = sums[record.lastTeam] ?? (0, 0)
            sums[record.lastTeam] = (before.amount + amount, before.months + part)
            all = (all.amount + amount, all.months + part)
        }
        lastMonth = last
        ofTeam = sums.compactMapValues { $0.months > 0 ? $0.amount / $0.months : nil }
        ofCompany = all.months > 0 ? all.amount / all.months : nil
    }

    /// Nil where it has nothing to say.
    func said(_ baseline: Baseline, of record: MonthRecord, in team: Int, through day: Int) -> Double? {
        switch baseline {
        case .runRate:
            let gone = record.days.workingDays(in: record.gone(through: day))
            let all = record.days.workingDays(in: record.employed)
            return gone > 0 ? Double(record.amount(through: day)) * Double(all) / Double(gone) : nil
        case .lastMonth: return lastMonth[record.person].map { $0 * Self.part(of: record) }
        case .teamMean: return (ofTeam[team] ?? ofCompany).map { $0 * Self.part(of: record) }
        }
    }

    /// Of the month's working days.
    private static func part(of record: MonthRecord) -> Double {
        let all = record.days.workingDays(in: 0..<record.days.kinds.count)
        return all > 0 ? Double(record.days.workingDays(in: record.employed)) / Double(all) : 0
    }
}

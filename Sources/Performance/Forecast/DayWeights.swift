/// How many payments fall on a day of each kind, beside a working day in the middle of the month, which weighs 1.
package struct DayWeights: Hashable, Sendable {
    private let weights: [Double]

    package subscript(kind: MonthDays.Kind) -> Double { weights[kind.rawValue] }

    /// As many payments as a kind of day is taken to have shown as usual before anything was seen of it.
    private static let prior = 50.0

    /// All working days alike, nothing on days off: what is taken where nothing has been seen.
    package static let even = DayWeights { $0 == .dayOff ? 0 : 1 }

    package init(_ weight: (MonthDays.Kind) -> Double) { weights = MonthDays.Kind.allCases.map(weight) }

    /// Learnt from past months of a whole company: payments on days of a kind, by those that as many middle days of the same
    /// months had, drawn to 1, or on days off to 0, by as much as 50 payments.
    ///
    /// - Parameter months: with how many payments came on each of their days.
    package init(learntFrom months: [(days: MonthDays, payments: [Int])]) {
        let kinds = MonthDays.Kind.allCases.count
        var (seen, usual) = ([Double](repeating: 0, count: kinds), [Double](repeating: 0, count: kinds))
        for (days, payments) in months {
            var (sums, counts) = ([Double](repeating: 0, count: kinds), [Double](repeating: 0, count: kinds))
            for (kind, count) in zip(days.kinds, payments) {
                sums[kind.rawValue] += Double(count)
                counts[kind.rawValue] += 1
            }
            let middle = MonthDays.Kind.middle.rawValue
            guard counts[middle] > 0, sums[middle] > 0 else { continue }
            for kind in 0..<kinds {
                seen[kind] += sums[kind]
                usual[kind] += counts[kind] * sums[middle] / counts[middle]
            }
        }
        self.init { kind in
            let start = Self.even[kind] * Self.prior
            return (seen[kind.rawValue] + start) / (usual[kind.rawValue] + Self.prior)
        }
    }

    /// How a month's payments spread over its days.
    package func shares(of days: MonthDays) -> MonthShares {
        let weights = days.kinds.map { self[$0] }
        return MonthShares(weights.contains { $0 > 0 } ? weights : weights.map { _ in 1 })
    }
}

/// How much of a whole month's payments some of its days have.
package struct MonthShares: Hashable, Sendable {
    /// Of the days before each, and of all.
    private let gone: [Double]

    /// - Parameter weights: of each day, not all 0.
    init(_ weights: [Double]) {
        let sum = weights.reduce(0, +)
        var (gone, before) = ([0.0], 0.0)
        for weight in weights {
            before += weight
            gone.append(before / sum)
        }
        self.gone = gone
    }

    /// 0…1.
    package func share(of days: Range<Int>) -> Double { gone[days.upperBound] - gone[days.lowerBound] }
}

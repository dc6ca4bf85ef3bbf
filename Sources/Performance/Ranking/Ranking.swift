package import Model

/// Places by stored scores, as in competitions: who has the same score has the same place, and the next ones come after all
/// of them. Who has no score has no place and is not counted.
package enum Ranking {
    /// The place of each, from 1.
    package static func places(_ scores: [Score?]) -> [Int?] {
        let sorted = scores.compactMap(\.self).sorted(by: >)
        var first: [Score: Int] = [:]
        for (place, score) in sorted.enumerated() where first[score] == nil { first[score] = place + 1 }
        return scores.map { $0.flatMap { first[$0] } }
    }

    /// The percentile of each, 0…100: those below and half of those who are equal, oneself among them (mid-rank), so that
    /// nine of ten who are alike are neither top nor bottom.
    package static func percentiles<Value: Comparable & Hashable>(_ values: [Value?]) -> [Fraction?] {
        let present = values.compactMap(\.self)
        let counts = present.reduce(into: [Value: Int]()) { $0[$1, default: 0] += 1 }
        var below: [Value: Int] = [:]
        var sum = 0
        for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
            below[value] = sum
            sum += count
        }
        return values.map { value in
            guard let value, let under = below[value], let equal = counts[value] else { return nil }
            return Fraction(Int128(100 * (2 * under + equal)), over: Int128(2 * present.count))
        }
    }
}

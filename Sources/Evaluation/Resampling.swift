/// Intervals by the bootstrap (Efron 1979), percentile form: the statistic of samples drawn with replacement. Recordings
/// are drawn whole, since the words of one recording are not independent.
enum Resampling {
    private static let draws = 1000

    /// Where the statistic lies with 95 % confidence; the same numbers for the same units. Nil where there is nothing to
    /// draw from, or no statistic of it.
    static func interval<Unit>(of units: [Unit], statistic: ([Unit]) -> Double?) -> ClosedRange<Double>? {
        guard !units.isEmpty else { return nil }
        var generator = Generator()
        var values: [Double] = []
        for _ in 0..<draws {
            let drawn = units.map { _ in units[Int(generator.next() % UInt64(units.count))] }
            if let value = statistic(drawn) { values.append(value) }
        }
        guard !values.isEmpty else { return nil }
        values.sort()
        return values[values.count / 40]...values[values.count - 1 - values.count / 40]
    }

    /// Numbers that are the same in every run (xorshift64*, Vigna 2016).
    private struct Generator: RandomNumberGenerator {
        private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

        mutating func next() -> UInt64 {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return state &* 0x2545_F491_4F6C_DD1D >> 11
        }
    }
}

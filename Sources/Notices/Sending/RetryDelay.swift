/// How long a notice waits that was not taken: from one minute on twice as long each time, an hour at most, or as long as
/// the receiver asks, a day at most. After three days it is given up.
package enum RetryDelay {
    package static let giveUpSeconds = 3 * 86_400.0
    private static let (first, longest, longestAsked) = (60.0, 3600.0, 86_400.0)

    /// - Parameters:
    ///   - attempts: how often it was sent, from 1.
    ///   - asked: seconds that the receiver asks for; nil for none.
    package static func seconds(after attempts: Int, asked: Double?) -> Double {
        let own = min(first * Double(1 << min(max(attempts - 1, 0), 10)), longest)
        return max(own, min(asked ?? 0, longestAsked))
    }

    /// When it is sent again, microseconds since 1970 UTC; nil where it is given up.
    package static func again(after attempts: Int, asked: Double?, madeAt: Int64, now: Int64) -> Int64? {
        guard Double(now - madeAt) / 1_000_000 < giveUpSeconds else { return nil }
        return now + Int64(seconds(after: attempts, asked: asked) * 1_000_000)
    }
}

/// How long to wait before a request is sent again: about twice as long each time, never the same for all who wait.
struct BackOff {
    /// Seconds after which nothing is sent any more, whatever was asked for: the pool takes a child that gives no sign
    /// of life for longer as dead.
    static let patience = 150.0
    private static let longest = 20.0

    /// Seconds before try `number` + 1, `number` from 1.
    ///
    /// - Parameters:
    ///   - asked: seconds that the server asks for, nil for none.
    ///   - chance: 0…1.
    static func seconds(after number: Int, asked: Double?, chance: Double) -> Double {
        let own = 0.5 * Double(1 << min(number, 10)) * (0.5 + chance)
        return min(max(own, asked ?? 0), longest)
    }
}

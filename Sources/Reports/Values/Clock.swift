internal import Foundation

/// Seconds as people read them.
package enum Clock {
    /// `2:05` or `1:02:05`.
    package static func minutes(_ seconds: Double) -> String {
        let whole = Int(sane(seconds).rounded(.down))
        let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
        return hours > 0
            ? String(format: "%d:%02d:%02d", hours, minutes, rest) : String(format: "%d:%02d", minutes, rest)
    }

    /// `2:05.3`, for finding a word in the audio.
    package static func tenths(_ seconds: Double) -> String {
        let tenths = Int((sane(seconds) * 10).rounded())
        return "\(minutes(Double(tenths / 10))).\(tenths % 10)"
    }

    /// No call lasts a million hours, but a transcript made elsewhere may say so, and no number may end the program.
    private static func sane(_ seconds: Double) -> Double {
        seconds.isNaN ? 0 : min(max(seconds, 0), 3_600_000_000)
    }
}

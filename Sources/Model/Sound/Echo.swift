/// The other side of a call, heard later and more softly in a channel that is not its own: an echo of the line or of a
/// room.
package struct Echo: Hashable, Sendable, Codable {
    /// By how much it comes later: −20…600, in steps of 10.
    package let delayMilliseconds: Int
    /// How loud it is beside the channel that it is the echo of, in dB: −43…−9.
    package let decibels: Double
    /// Where speech was detected that is this echo and nothing else, in order: left out of the channel's speech.
    package let stretches: [Span]

    package init(delayMilliseconds: Int, decibels: Double, stretches: [Span]) {
        self.delayMilliseconds = delayMilliseconds
        self.decibels = decibels
        self.stretches = stretches
    }

    /// Seconds that were left out.
    package var seconds: Double { stretches.reduce(0) { $0 + $1.length } }
}

extension SoundFacts {
    /// Whether speech of a channel was left out as the other's echo.
    package var leavesOutEcho: Bool { channels.contains { $0.echo?.stretches.isEmpty == false } }

    /// Whether there, on any channel, what was left out as echo is heard.
    package func isEcho(_ span: Span) -> Bool {
        channels.contains { $0.echo?.stretches.contains { $0.overlaps(span) } ?? false }
    }
}

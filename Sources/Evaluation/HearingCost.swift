/// What hearing took of the machine.
package struct HearingCost: Hashable, Sendable {
    /// Seconds of sound that were heard, silence with it.
    package let soundSeconds: Double
    /// Processor seconds of the children, whose work is decoding and hearing.
    package let childSeconds: Double
    /// Processor seconds of the program beside them.
    package let ownSeconds: Double
    package let wallSeconds: Double
    /// The most memory that a child ever held, in megabytes.
    package let peakMegabytes: Double

    package init(
        soundSeconds: Double, childSeconds: Double, ownSeconds: Double, wallSeconds: Double, peakMegabytes: Double
    ) {
        self.soundSeconds = soundSeconds
        self.childSeconds = childSeconds
        self.ownSeconds = ownSeconds
        self.wallSeconds = wallSeconds
        self.peakMegabytes = peakMegabytes
    }

    /// Processor seconds a second of sound; nil where nothing was heard.
    package var processorFactor: Double? {
        soundSeconds > 0 ? (childSeconds + ownSeconds) / soundSeconds : nil
    }

    /// Seconds that passed a second of sound; nil where nothing was heard.
    package var realTimeFactor: Double? { soundSeconds > 0 ? wallSeconds / soundSeconds : nil }
}

/// What the configuration says of when alerts are raised.
package struct AlertLines: Hashable, Sendable {
    /// Of the compliance score of the month to date.
    package let score: Hysteresis
    /// Of the chance of reaching the month's target, in per cent.
    package let forecast: Hysteresis
    /// When a feed counts as stopped.
    package let silence: FeedSilence

    package init(score: Hysteresis, forecast: Hysteresis, silence: FeedSilence) {
        self.score = score
        self.forecast = forecast
        self.silence = silence
    }
}

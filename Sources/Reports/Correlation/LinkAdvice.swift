internal import Performance
internal import Texts

/// What to do where two metrics have come to go along with each other more, or less, than before.
enum LinkAdvice {
    static func text(_ pair: MetricPair, rises: Bool, _ texts: Catalogue) -> String {
        switch (pair.first, pair.second, rises) {
        case (.amount, .compliance, false), (.amount, .satisfaction, false):
            texts.text("correlation.advice.part")
        case (.amount, .compliance, true), (.amount, .satisfaction, true):
            texts.text("correlation.advice.pays")
        case (.compliance, .satisfaction, true): texts.text("correlation.advice.heard")
        case (_, .training, true): texts.text("correlation.advice.trained")
        case (_, .training, false): texts.text("correlation.advice.untrained")
        default: texts.text("correlation.advice.ask")
        }
    }
}

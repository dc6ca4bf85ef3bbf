internal import Foundation
internal import Model

/// How sure a word of PocketSphinx is, by its posterior, which is far too small for what is right: a logistic curve over the
/// logarithm of its odds, fitted to the development half of the evaluation calls, good and bad lines together, for the
/// engine does not know which it hears (docs/hearing.md).
enum PosteriorConfidence {
    private static let (base, slope) = (1.14, 0.267)
    /// In the transcripts' identity: other curves give other confidences.
    static let version = "1"

    /// - Parameter posterior: 0…1.
    static func confidence(_ posterior: Double) -> Confidence {
        let sure = min(max(posterior, 1e-4), 1 - 1e-4)
        return Confidence(rounding: 1 / (1 + exp(-(base + slope * log(sure / (1 - sure))))))
    }
}

internal import Foundation
internal import Model

/// How sure a word is by how well its sounds fit: a logistic curve, fitted to words of Moonshine on the development half
/// of the evaluation calls, good lines (docs/hearing.md).
enum FitConfidence {
    /// Fit of a word that is as often right as wrong.
    private static let even = -69.0
    /// Change of fit that changes the odds by a factor of e.
    private static let width = 26.0
    /// Of a word that was left out of the path although there is sound where it stands.
    private static let withoutPlace = Confidence(tenThousandths: 4000)

    /// - Parameter fit: acoustic score a frame, 0 or below; nil for a word that was left out of the path.
    static func confidence(fit: Double?) -> Confidence {
        guard let fit else { return withoutPlace }
        return Confidence(rounding: 1 / (1 + exp((even - fit) / width)))
    }
}

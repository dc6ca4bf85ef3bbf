internal import Foundation
internal import Model

/// How sure a word of Moonshine is, by how probable its network held it: a logistic curve over the logarithm of its odds,
/// fitted to the development half of the evaluation calls, good lines (docs/hearing.md).
enum WordConfidence {
    private static let (base, slope) = (0.69, 0.68)
    /// Of a word for which no sound was found, although there is sound where it stands.
    private static let withoutPlace = Confidence(tenThousandths: 4000)

    /// - Parameters:
    ///   - probability: 0…1.
    ///   - hasPlace: whether its sounds were found.
    static func confidence(probability: Double, hasPlace: Bool) -> Confidence {
        guard hasPlace else { return withoutPlace }
        let sure = min(max(probability, 1e-4), 1 - 1e-4)
        return Confidence(rounding: 1 / (1 + exp(-(base + slope * log(sure / (1 - sure))))))
    }
}

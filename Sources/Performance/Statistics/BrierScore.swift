/// How good probabilities were (Brier 1950): the mean of (said − came)², 0 the best, and its parts (Murphy 1973).
package struct BrierScore: Hashable, Sendable {
    package let score: Double
    /// How far what came was from what was said, among those of whom the like was said; 0 is the best.
    package let reliability: Double
    /// How far those of whom another thing was said differ; more is better.
    package let resolution: Double
    /// What the mean alone would score.
    package let uncertainty: Double

    /// Probabilities that share a tenth are taken together: of those the parts add up to the score but for their spread
    /// within the tenth. Nil where there are none.
    package init?(_ said: [(probability: Double, came: Bool)]) {
        guard !said.isEmpty else { return nil }
        let count = Double(said.count)
        let rate = Double(said.count(where: \.came)) / count
        score = said.reduce(0) { $0 + Self.square($1.probability - ($1.came ? 1 : 0)) } / count
        let groups = Dictionary(grouping: said) { min(9, Int($0.probability * 10 + 1e-9)) }
        // In order: a sum of rounded numbers depends on it.
        let tenths = groups.sorted { $0.key < $1.key }.map { _, group in
            let size = Double(group.count)
            return (
                size: size, said: group.reduce(0) { $0 + $1.probability } / size,
                came: Double(group.count(where: \.came)) / size
            )
        }
        reliability = tenths.reduce(0) { $0 + $1.size * Self.square($1.said - $1.came) } / count
        resolution = tenths.reduce(0) { $0 + $1.size * Self.square($1.came - rate) } / count
        uncertainty = rate * (1 - rate)
    }

    /// 1 − score ÷ another's score: 1 the best, 0 no better than the other; nil where the other was perfect.
    package func skill(against other: Double) -> Double? { other > 0 ? 1 - score / other : nil }

    private static func square(_ x: Double) -> Double { x * x }
}

/// Many questions asked at once: how probable each answer is by chance, when all are looked at together.
package enum FalseDiscovery {
    /// The probabilities after the correction of Benjamini and Hochberg 1995, in the order given; those up to 0.05 stand,
    /// and of these one in twenty is expected to be chance.
    package static func adjusted(_ probabilities: [Double]) -> [Double] {
        let order = probabilities.indices.sorted { probabilities[$0] > probabilities[$1] }
        var adjusted = probabilities
        var least = 1.0
        for (place, index) in order.enumerated() {
            let rank = Double(probabilities.count - place)
            least = min(least, probabilities[index] * Double(probabilities.count) / rank)
            adjusted[index] = least
        }
        return adjusted
    }
}

package import Model

/// Whether words said to be so sure are right so often.
package struct Calibration: Hashable, Sendable {
    /// Words whose confidence lies in one tenth.
    package struct Bin: Hashable, Sendable {
        package fileprivate(set) var words = 0
        package fileprivate(set) var right = 0
        fileprivate var sum = 0.0

        /// Share of the words that were said, 0…1; nil for an empty bin.
        package var rightShare: Double? { words > 0 ? Double(right) / Double(words) : nil }
        /// Their mean confidence; nil for an empty bin.
        package var meanConfidence: Double? { words > 0 ? sum / Double(words) : nil }
    }

    /// Ten, from 0 to 1.
    package private(set) var bins = Array(repeating: Bin(), count: 10)

    package init() {}

    package var isEmpty: Bool { bins.allSatisfy { $0.words == 0 } }

    package mutating func add(_ confidence: Confidence, isRight: Bool) {
        let place = min(confidence.tenThousandths / 1000, 9)
        bins[place].words += 1
        bins[place].right += isRight ? 1 : 0
        bins[place].sum += Double(confidence.tenThousandths) / 10_000
    }

    /// Adds the words of a recording. A word that stands for several, as `1956`, is right where all of them are.
    package mutating func add(_ words: [Word], reference: String, language: Language) {
        let comparison = WordComparison(reference: reference, heard: words.map(\.text), language: language)
        for (word, isRight) in zip(words, comparison.isRight) {
            if let isRight, let confidence = word.confidence { add(confidence, isRight: isRight) }
        }
    }

    /// The words of both.
    package func joined(with other: Calibration) -> Calibration {
        var joined = self
        for (place, bin) in other.bins.enumerated() {
            joined.bins[place].words += bin.words
            joined.bins[place].right += bin.right
            joined.bins[place].sum += bin.sum
        }
        return joined
    }

    /// Expected calibration error: mean distance between what a bin's words claim and how often they are right, by
    /// words (Naeini, Cooper and Hauskrecht 2015). Nil where there are no words.
    package var error: Double? {
        let words = bins.reduce(0) { $0 + $1.words }
        guard words > 0 else { return nil }
        let sum = bins.reduce(0.0) { sum, bin in
            guard let right = bin.rightShare, let claimed = bin.meanConfidence else { return sum }
            return sum + abs(right - claimed) * Double(bin.words)
        }
        return sum / Double(words)
    }
}

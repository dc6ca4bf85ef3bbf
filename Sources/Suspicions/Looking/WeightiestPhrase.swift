/// The stretch of an utterance that speaks most for a violation.
struct WeightiestPhrase {
    let text: String

    /// So many Chinese characters, or words.
    private static let mostParts = 8

    /// - Parameter weights: of each unit of the text.
    init(_ letters: SpokenLetters, _ weights: [Double]) {
        let parts = Self.parts(of: letters.units)
        var best: (sum: Double, range: Range<Int>)?
        for first in parts.indices {
            var sum = 0.0
            for last in first..<min(parts.count, first + Self.mostParts) {
                sum += weights[parts[last]].reduce(0, +)
                if sum > best?.sum ?? 0 { best = (sum, parts[first].lowerBound..<parts[last].upperBound) }
            }
        }
        text = best.map { SpokenLetters.text(letters.units[$0.range]) } ?? letters.text
    }

    /// Words, and Chinese characters, without the spaces between them.
    private static func parts(of units: [UInt32]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start: Int?
        for (place, unit) in units.enumerated() {
            let isHan = SpokenLetters.isHan(unit)
            if unit == SpokenLetters.space || isHan, let begun = start {
                parts.append(begun..<place)
                start = nil
            }
            if isHan { parts.append(place..<place + 1) }
            if !isHan, unit != SpokenLetters.space, start == nil { start = place }
        }
        return parts
    }
}

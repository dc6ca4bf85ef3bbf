package import Model

/// What was heard, laid beside what was said: by minimum edit distance (Levenshtein 1966), all costs 1.
package struct WordComparison: Hashable, Sendable {
    package private(set) var substitutions = 0
    package private(set) var deletions = 0
    package private(set) var insertions = 0
    /// Tokens of the reference.
    package let referenceTokens: Int
    /// For each token that was heard, whether it stands for the same one of the reference.
    package private(set) var isRight: [Bool]

    /// Substitutions, deletions and insertions.
    package var errors: Int { substitutions + deletions + insertions }

    private enum Step: UInt8 {
        case same
        case substitution
        case deletion
        case insertion
    }

    package init(reference: String, heard: String, language: Language) {
        self.init(Tokens.of(reference, language: language), Tokens.of(heard, language: language))
    }

    /// Several channels of one recording as one.
    package init(joining parts: [WordComparison]) {
        referenceTokens = parts.reduce(0) { $0 + $1.referenceTokens }
        isRight = parts.flatMap(\.isRight)
        substitutions = parts.reduce(0) { $0 + $1.substitutions }
        deletions = parts.reduce(0) { $0 + $1.deletions }
        insertions = parts.reduce(0) { $0 + $1.insertions }
    }

    init(_ said: [String], _ got: [String]) {
        referenceTokens = said.count
        isRight = Array(repeating: false, count: got.count)
        let width = got.count + 1
        var steps = [UInt8](repeating: Step.insertion.rawValue, count: (said.count + 1) * width)
        var row = Array(0...got.count)
        for (place, word) in said.enumerated() {
            var next = [place + 1]
            next.reserveCapacity(width)
            steps[(place + 1) * width] = Step.deletion.rawValue
            for (column, other) in got.enumerated() {
                let isSame = word == other
                var (cost, step) = (row[column] + (isSame ? 0 : 1), isSame ? Step.same : .substitution)
                if row[column + 1] + 1 < cost { (cost, step) = (row[column + 1] + 1, .deletion) }
                if next[column] + 1 < cost { (cost, step) = (next[column] + 1, .insertion) }
                next.append(cost)
                steps[(place + 1) * width + column + 1] = step.rawValue
            }
            row = next
        }
        walkBack(steps, width: width, from: (said.count, got.count))
    }

    private mutating func walkBack(_ steps: [UInt8], width: Int, from end: (Int, Int)) {
        var (place, column) = end
        while place > 0 || column > 0 {
            switch Step(rawValue: steps[place * width + column]) ?? .insertion {
            case .same:
                isRight[column - 1] = true
                (place, column) = (place - 1, column - 1)
            case .substitution:
                substitutions += 1
                (place, column) = (place - 1, column - 1)
            case .deletion:
                deletions += 1
                place -= 1
            case .insertion:
                insertions += 1
                column -= 1
            }
        }
    }
}

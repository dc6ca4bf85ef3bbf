package import Model

/// What was heard, laid beside what was said, token by token. Figures count as the way of saying them that agrees best.
package struct WordComparison: Hashable, Sendable {
    package private(set) var substitutions = 0
    package private(set) var deletions = 0
    package private(set) var insertions = 0
    /// Tokens of the reference, its figures said in the shortest way: the same whatever was heard.
    package let referenceTokens: Int
    /// For each written word that was heard, whether all it stands for was said there; nil for one without tokens.
    package private(set) var isRight: [Bool?]

    /// Substitutions, deletions and insertions.
    package var errors: Int { substitutions + deletions + insertions }

    package init(reference: String, heard: String, language: Language) {
        self.init(
            reference: reference, heard: heard.split(whereSeparator: \.isWhitespace).map(String.init),
            language: language)
    }

    /// - Parameter heard: as they are written, one after another.
    package init(reference: String, heard: [String], language: Language) {
        let (said, got) = (TokenGraph([reference], language: language), TokenGraph(heard, language: language))
        referenceTokens = said.length
        let words = got.words
        isRight = heard.indices.map { words.contains($0) ? true : nil }
        for arrival in GraphAlignment(said, got).arrivals { count(arrival) }
    }

    /// Several channels of one recording as one.
    package init(joining parts: [WordComparison]) {
        referenceTokens = parts.reduce(0) { $0 + $1.referenceTokens }
        isRight = parts.flatMap(\.isRight)
        substitutions = parts.reduce(0) { $0 + $1.substitutions }
        deletions = parts.reduce(0) { $0 + $1.deletions }
        insertions = parts.reduce(0) { $0 + $1.insertions }
    }

    private mutating func count(_ arrival: GraphAlignment.Arrival) {
        switch arrival.step {
        case .same, .nothing: return
        case .substitution: substitutions += 1
        case .deletion: deletions += 1
        case .insertion: insertions += 1
        }
        if let word = arrival.word { isRight[word] = false }
    }
}

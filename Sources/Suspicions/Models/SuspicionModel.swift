package import Model

/// What violations of one language look like: a weight for every gram that is known, of the detector, which tells
/// violations from everything else, and of each category, which tells it from the other categories. Weights are whole
/// thousandths, so that the file says all there is and a score is the same on every machine.
package struct SuspicionModel: Hashable, Sendable {
    /// How many texts it was learnt from, by origin.
    package struct Sources: Hashable, Sendable {
        package let violating: [String: Int]
        package let innocent: [String: Int]
        /// Ordinary utterances.
        package let ordinary: Int
    }

    struct Weights: Hashable, Sendable {
        let name: String
        let detector: Int32
        /// By the category's place; those that are 0 left out, in order.
        let categories: [CategoryWeight]
    }

    struct CategoryWeight: Hashable, Sendable {
        let category: Int
        let weight: Int32
    }

    package let language: Language
    package let sources: Sources
    /// An utterance with a higher score is suspected; thousandths of the margin.
    package let threshold: Int
    /// Sorted.
    package let categories: [String]
    let bias: Int
    /// By category.
    let biases: [Int]
    /// In the order of their names, by UTF-8.
    let grams: [Weights]

    /// What every weight is multiplied by.
    static let unit = 1000.0

    init(
        language: Language, sources: Sources, threshold: Int, categories: [String], bias: Int, biases: [Int],
        grams: [Weights]
    ) {
        self.language = language
        self.sources = sources
        self.threshold = threshold
        self.categories = categories
        self.bias = bias
        self.biases = biases
        self.grams = grams
    }

    /// Weights that are rounded to nothing are left out.
    init(
        language: Language, sources: Sources, threshold: Int, detector: LinearSeparator, categories: [String],
        planes: [LinearSeparator], names: [String]
    ) {
        let grams = names.indices.compactMap { place -> Weights? in
            let own = planes.indices.compactMap { category -> CategoryWeight? in
                let weight = Self.whole(planes[category].weights[place])
                return weight == 0 ? nil : CategoryWeight(category: category, weight: Int32(weight))
            }
            let weight = Self.whole(detector.weights[place])
            return weight == 0 && own.isEmpty
                ? nil : Weights(name: names[place], detector: Int32(weight), categories: own)
        }
        self.init(
            language: language, sources: sources, threshold: threshold, categories: categories,
            bias: Self.whole(detector.bias), biases: planes.map { Self.whole($0.bias) },
            grams: grams.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }

    /// SHA-256 of the file.
    package var version: ContentHash { ContentHash(of: text) }

    /// How many grams it knows.
    package var gramCount: Int { grams.count }

    /// A number of a plane in thousandths.
    static func whole(_ weight: Double) -> Int { Int((weight * unit).rounded()) }
}

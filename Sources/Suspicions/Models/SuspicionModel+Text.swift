package import Model

/// A model as a file: a line for everything, parts parted by tabs. The same model is the same bytes.
extension SuspicionModel {
    private static let head = "fairdial suspicions\t1"

    package var text: String {
        var lines = [Self.head, "language\t\(language.code)", "threshold\t\(threshold)"]
        for (origin, count) in sources.violating.sorted(by: { $0.key < $1.key }) {
            lines.append("violating\t\(origin)\t\(count)")
        }
        for (origin, count) in sources.innocent.sorted(by: { $0.key < $1.key }) {
            lines.append("innocent\t\(origin)\t\(count)")
        }
        lines += ["ordinary\t\(sources.ordinary)", "detector\t\(bias)"]
        for (category, bias) in zip(categories, biases) { lines.append("category\t\(category)\t\(bias)") }
        for gram in grams {
            let own = gram.categories.map { "\t\($0.category):\($0.weight)" }.joined()
            lines.append("\(gram.name)\t\(gram.detector)\(own)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// - Throws: `SuspicionModelError` where the text is no model.
    package init(text: String) throws(SuspicionModelError) {
        var reading = Reading()
        for (place, line) in text.utf8.split(separator: 10).enumerated() {
            let parts = line.split(separator: 9, omittingEmptySubsequences: false).map { String($0) ?? "" }
            guard reading.take(parts, isFirst: place == 0) else { throw SuspicionModelError(line: place + 1) }
        }
        guard let language = reading.language, let threshold = reading.numbers["threshold"],
            let bias = reading.numbers["detector"]
        else { throw SuspicionModelError(line: 1) }
        self.init(
            language: language,
            sources: Sources(
                violating: reading.violating, innocent: reading.innocent,
                ordinary: reading.numbers["ordinary"] ?? 0),
            threshold: threshold, categories: reading.categories, bias: bias, biases: reading.biases,
            grams: reading.grams)
    }

    private struct Reading {
        var language: Language?
        var numbers: [String: Int] = [:]
        var violating: [String: Int] = [:]
        var innocent: [String: Int] = [:]
        var categories: [String] = []
        var biases: [Int] = []
        var grams: [Weights] = []

        /// Whether the line could be read.
        mutating func take(_ parts: [String], isFirst: Bool) -> Bool {
            if isFirst { return parts.joined(separator: "\t") == head }
            switch (parts[0], parts.count) {
            case ("language", 2):
                language = Language(parts[1])
                return language != nil
            case ("threshold", 2), ("ordinary", 2), ("detector", 2):
                numbers[parts[0]] = Int(parts[1])
                return numbers[parts[0]] != nil
            case ("violating", 3): violating[parts[1]] = Int(parts[2])
            case ("innocent", 3): innocent[parts[1]] = Int(parts[2])
            case ("category", 3):
                guard let bias = Int(parts[2]) else { return false }
                categories.append(parts[1])
                biases.append(bias)
            default: return takeGram(parts)
            }
            return true
        }

        private mutating func takeGram(_ parts: [String]) -> Bool {
            guard parts.count >= 2, GramReader.key(named: parts[0]) != nil, let detector = Int32(parts[1]) else {
                return false
            }
            var own: [CategoryWeight] = []
            for part in parts.dropFirst(2) {
                let pair = part.split(separator: ":")
                guard pair.count == 2, let category = Int(pair[0]), categories.indices.contains(category),
                    let weight = Int32(pair[1])
                else { return false }
                own.append(CategoryWeight(category: category, weight: weight))
            }
            grams.append(Weights(name: parts[0], detector: detector, categories: own))
            return true
        }
    }
}

/// A text that is no model of suspicions.
package struct SuspicionModelError: ExplainedError, Hashable {
    /// From 1.
    package let line: Int

    package var message: Message { Message("suspicion.notAModel", ["line": "\(line)"]) }
}

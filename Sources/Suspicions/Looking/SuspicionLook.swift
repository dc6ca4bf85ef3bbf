/// What looks like a violation although no rule may have said so.
package struct Suspicion: Hashable, Sendable {
    /// The category it looks like most.
    package let category: String
    /// By how much it is above the threshold; thousandths of the margin, from 1.
    package let excess: Int
    /// The words that look most like it: what an officer may add to a lexicon.
    package let phrase: String
}

/// How much one gram speaks for or against.
package struct GramWeight: Hashable, Sendable {
    /// With spaces as `_`.
    package let gram: String
    /// Thousandths of the margin.
    package let weight: Int
}

/// Looks at utterances with a model. Made once and used by any thread.
package struct SuspicionLook: Sendable {
    package let model: SuspicionModel
    private let places: [UInt64: Int32]
    private let reader: GramReader

    package init(_ model: SuspicionModel) {
        self.model = model
        reader = GramReader(model.language)
        var places: [UInt64: Int32] = [:]
        places.reserveCapacity(model.grams.count)
        for (place, gram) in model.grams.enumerated() {
            if let key = GramReader.key(named: gram.name) { places[key] = Int32(place) }
        }
        self.places = places
    }

    /// Nil where the text does not look like a violation.
    package func suspicion(of text: String) -> Suspicion? {
        let letters = SpokenLetters(text)
        let excess = score(of: letters) - model.threshold
        guard excess > 0 else { return nil }
        return Suspicion(
            category: category(of: letters), excess: excess,
            phrase: WeightiestPhrase(letters, weights(in: letters)).text)
    }

    /// By how much the text is above the threshold; negative where it is not suspected.
    package func excess(of text: String) -> Int { score(of: SpokenLetters(text)) - model.threshold }

    /// What in the text speaks for a violation and against one, the weightiest first.
    package func reasons(in text: String) -> [GramWeight] {
        let letters = SpokenLetters(text)
        let known = known(in: letters)
        let length = Double(max(1, reader.keys(of: letters).count)).squareRoot()
        return known.map { place in
            let gram = model.grams[place]
            return GramWeight(gram: gram.shown, weight: Int((Double(gram.detector) / length).rounded()))
        }.filter { $0.weight != 0 }.sorted(by: GramWeight.isBefore)
    }

    func score(of letters: SpokenLetters) -> Int {
        let keys = reader.keys(of: letters)
        guard !keys.isEmpty else { return model.bias }
        var sum = 0
        for key in keys { if let place = places[key] { sum += Int(model.grams[Int(place)].detector) } }
        return Int((Double(sum) / Double(keys.count).squareRoot()).rounded()) + model.bias
    }

    private func known(in letters: SpokenLetters) -> [Int] {
        reader.keys(of: letters).compactMap { places[$0].map(Int.init) }
    }

    func category(of letters: SpokenLetters) -> String {
        var sums = Array(repeating: 0, count: model.categories.count)
        for place in known(in: letters) {
            for own in model.grams[place].categories { sums[own.category] += Int(own.weight) }
        }
        let length = Double(max(1, reader.keys(of: letters).count)).squareRoot()
        let scores = sums.indices.map { Double(sums[$0]) / length + Double(model.biases[$0]) }
        let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) }
        return best.map { model.categories[$0] } ?? ""
    }

    /// What each unit of the text weighs: a gram's weight is shared by its units.
    private func weights(in letters: SpokenLetters) -> [Double] {
        var weights = Array(repeating: 0.0, count: letters.units.count)
        for gram in reader.grams(of: letters) {
            guard let place = places[gram.key] else { continue }
            let share = Double(model.grams[Int(place)].detector) / Double(gram.range.count)
            for unit in gram.range { weights[unit] += share }
        }
        return weights
    }
}

extension GramWeight {
    /// The weightiest first, whichever way it speaks.
    static func isBefore(_ left: GramWeight, _ right: GramWeight) -> Bool {
        (abs(right.weight), left.gram) < (abs(left.weight), right.gram)
    }
}

extension SuspicionModel.Weights {
    /// Without its kind.
    var shown: String { String(name.dropFirst(2)) }
}

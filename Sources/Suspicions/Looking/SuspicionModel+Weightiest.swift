/// What a model has learnt, for people to judge.
extension SuspicionModel {
    /// The grams that speak most for a violation of any kind, or most against one.
    package func weightiest(_ count: Int, innocent: Bool = false) -> [GramWeight] {
        let side = grams.filter { innocent ? $0.detector < 0 : $0.detector > 0 }
        return Self.first(count, of: side.map { GramWeight(gram: $0.shown, weight: Int($0.detector)) })
    }

    /// The grams that tell a category from the others.
    package func weightiest(_ count: Int, of category: String) -> [GramWeight] {
        guard let place = categories.firstIndex(of: category) else { return [] }
        return Self.first(
            count,
            of: grams.compactMap { gram in
                gram.categories.first { $0.category == place && $0.weight > 0 }
                    .map { GramWeight(gram: gram.shown, weight: Int($0.weight)) }
            })
    }

    /// A gram within a weightier one that was named says nothing more.
    private static func first(_ count: Int, of weights: [GramWeight]) -> [GramWeight] {
        var named: [GramWeight] = []
        for weight in weights.sorted(by: GramWeight.isBefore) {
            if named.count == count { break }
            let bare = weight.bare
            if !named.contains(where: { $0.bare.contains(bare) || bare.contains($0.bare) }) { named.append(weight) }
        }
        return named
    }
}

extension GramWeight {
    fileprivate var bare: String { String(gram.drop { $0 == "_" }.reversed().drop { $0 == "_" }.reversed()) }
}

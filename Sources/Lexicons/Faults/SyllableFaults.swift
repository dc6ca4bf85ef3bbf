/// Writes another Chinese character of the same syllable, whatever its tone: the one that is most frequent in the lexicon's
/// own texts, as recognisers prefer frequent words, too.
struct SyllableFaults: FaultMaker {
    private let others: [Unicode.Scalar: Unicode.Scalar]

    /// - Parameter texts: what frequencies are taken from.
    init(_ texts: [String]) {
        var counts: [Unicode.Scalar: Int] = [:]
        for scalar in texts.lazy.flatMap(\.unicodeScalars) where Han.contains(scalar) {
            counts[scalar, default: 0] += 1
        }
        var groups: [Substring: [Unicode.Scalar]] = [:]
        for row in PinyinReadings.rows {
            groups[row.syllable, default: []] += row.characters.unicodeScalars.filter { counts[$0] != nil }
        }
        var others: [Unicode.Scalar: Unicode.Scalar] = [:]
        for group in groups.values {
            // Frequent ones first, of equals the one with the lower code.
            let ranked = group.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
            for scalar in ranked { others[scalar] = ranked.first { $0 != scalar } }
        }
        self.others = others
    }

    func variants(of text: String) -> [FaultyText] {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.compactMap { place in
            guard let other = others[scalars[place]] else { return nil }
            var view = String.UnicodeScalarView(scalars[..<place])
            view.append(other)
            view.append(contentsOf: scalars[(place + 1)...])
            return FaultyText(fault: .soundAlike, text: String(view))
        }
    }
}

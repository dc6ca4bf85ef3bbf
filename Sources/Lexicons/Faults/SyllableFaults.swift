import Foundation
import Model

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
        let known = counts.keys.sorted()
        let syllables = Self.syllables(known)
        let groups = Dictionary(grouping: known.indices, by: { syllables[$0] })
        var others: [Unicode.Scalar: Unicode.Scalar] = [:]
        for group in groups.values {
            // Frequent ones first, of equals the one with the lower code.
            let ranked = group.map { known[$0] }.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
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

    /// Of each character its syllable without the tone; by itself each, so that no word decides the reading.
    private static func syllables(_ scalars: [Unicode.Scalar]) -> [String] {
        scalars.map { scalar in
            let latin = String(scalar).applyingTransform(.mandarinToLatin, reverse: false) ?? String(scalar)
            let parts = latin.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !tones.contains($0) }
            return String(String.UnicodeScalarView(parts))
        }
    }

    private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{304}", "\u{30C}"]
}

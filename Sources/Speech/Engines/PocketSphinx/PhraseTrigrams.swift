internal import Foundation

/// A language model of phrases: runs of one to three words, smoothed as Witten and Bell do.
///
/// p(w|h) = (c(hw) + T(h) p(w|h')) / (c(h) + T(h)); c counts, T(h) is how many different words follow h, h' is h without
/// its first word. `scripts/talk/trigrams.py` reckons the same of telephone talk; a test holds the two to the same
/// numbers.
struct PhraseTrigrams {
    typealias Run = [String]

    /// Probabilities of runs of 1, 2 and 3 words.
    private(set) var chances: [[Run: Double]] = []
    /// What a history leaves to shorter ones, as a factor.
    private(set) var left: [Run: Double] = [:]

    /// - Parameter phrases: each a row of words.
    init(_ phrases: [[String]]) {
        let counts = Self.counts(phrases)
        let total = Double(counts[0].values.reduce(0, +))
        chances = [counts[0].mapValues { Double($0) / total }]
        for longer in counts.dropFirst() { smooth(longer) }
    }

    /// `<s>` begins a phrase and is never said itself.
    private static func counts(_ phrases: [[String]]) -> [[Run: Int]] {
        var counts: [[Run: Int]] = [[:], [:], [:]]
        for phrase in phrases {
            let words = ["<s>"] + phrase + ["</s>"]
            for end in 2...words.count {
                for start in max(0, end - 3)..<end {
                    counts[end - start - 1][Array(words[start..<end]), default: 0] += 1
                }
            }
        }
        return counts
    }

    private mutating func smooth(_ counts: [Run: Int]) {
        let shorter = chances[chances.count - 1]
        var smoothed: [Run: Double] = [:]
        for (history, runs) in Dictionary(grouping: counts.keys, by: { Array($0.dropLast()) }) {
            let kinds = Double(runs.count)
            let said = Double(runs.reduce(0) { $0 + counts[$1, default: 0] })
            var (seen, seenShorter) = (0.0, 0.0)
            // In their order, since sums depend on it in the last digits.
            for run in runs.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                let back = shorter[Array(run.dropFirst()), default: 0]
                let chance = (Double(counts[run, default: 0]) + kinds * back) / (said + kinds)
                smoothed[run] = chance
                seen += chance
                seenShorter += back
            }
            left[history] = max(1 - seen, 1e-7) / max(1 - seenShorter, 1e-7)
        }
        chances.append(smoothed)
    }

    /// The model in the form that recognisers read.
    var arpa: String {
        var tables = chances
        tables[0][["<s>"]] = 1e-99
        // A word that no phrase has.
        tables[0][["<UNK>"]] = 1e-9
        let counts = tables.enumerated().map { "ngram \($0 + 1)=\($1.count)\n" }.joined()
        let bodies = tables.enumerated().map { order, table in
            "\n\\\(order + 1)-grams:\n" + lines(table, areHistories: order < tables.count - 1)
        }
        return "\\data\\\n\(counts)\(bodies.joined())\n\\end\\\n"
    }

    private func lines(_ table: [Run: Double], areHistories: Bool) -> String {
        table.map { run, chance in
            let rest = areHistories ? " \(Self.logarithm(left[run] ?? 1))" : ""
            return "\(Self.logarithm(chance)) \(run.joined(separator: " "))\(rest)\n"
        }.sorted().joined()
    }

    private static func logarithm(_ number: Double) -> String { String(format: "%.3f", log10(number)) }
}

import Foundation

/// How rare strings are in what people say, roughly, as powers of a half: what a prefilter had best look for. A wrong
/// guess costs time, never a hit.
enum Rarity {
    /// Of a text that holds any string of a list.
    static func bits(_ list: [SoughtString]) -> Double {
        max(0, -log2(list.reduce(0) { $0 + exp2(-bits($1)) }))
    }

    static func bits(_ string: SoughtString) -> Double {
        let words = String(decoding: string.bytes, as: UTF8.self).unicodeScalars
            .split(omittingEmptySubsequences: false) { $0.isASCII && !SoughtString.isWord(UInt8($0.value)) }
        let bits = words.enumerated().reduce(0) { sum, word in
            let isWhole = (word.offset > 0 || string.beginsWord) && (word.offset < words.count - 1 || string.endsWord)
            return word.element.isEmpty ? sum : sum + Self.bits(word.element, isWhole: isWhole)
        }
        // However rare as a word, a letter or two stand everywhere in words.
        return min(bits, string.bytes.count < 3 ? 1.2 * Double(string.bytes.count) : 24)
    }

    private static func bits(_ word: Substring.UnicodeScalarView, isWhole: Bool) -> Double {
        let others = word.filter { !$0.isASCII }
        if !others.isEmpty { return others.reduce(0) { $0 + (commonHan.contains($1) ? 4 : 8) } }
        if isWhole { return common.contains(String(word)) ? 1 : 3 + 1.5 * Double(word.count) }
        return 2 * Double(word.count)
    }

    private static let common: Set<String> = [
        "the", "you", "your", "to", "a", "and", "of", "is", "it", "i", "we", "will", "have", "be", "for", "that", "this",
        "are", "not", "on", "with", "can", "do", "my", "me", "at", "so", "if", "in", "or", "what", "get", "just", "up",
        "all", "no", "out", "our", "was", "they", "from", "would", "go", "there", "like", "he", "she", "her", "him",
        "any", "as", "an", "am", "re", "ll", "s", "t", "don", "now", "need", "know", "want", "going", "how", "about",
    ]
    private static let commonHan = Set(
        "的一是不了在人有我他这个们中来上大为和地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里好吗您吧没还什么家给去点都请很想再呢"
            .unicodeScalars)
}

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
        if string.bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            return 3 + 3 * Double(string.bytes.count)
        }
        // However rare as a word, a letter or two stand everywhere in words.
        return min(bits, string.bytes.count < 3 ? 1.2 * Double(string.bytes.count) : 24)
    }

    private static func bits(_ word: Substring.UnicodeScalarView, isWhole: Bool) -> Double {
        let others = word.filter { !$0.isASCII }
        if !others.isEmpty { return others.reduce(0) { $0 + (commonHan.contains($1) ? 4 : 8) } }
        if isWhole {
            return common.contains(String(word))
                ? 1 : frequent.contains(String(word)) ? 5 : 4 + 1.5 * Double(word.count)
        }
        return 2 * Double(word.count)
    }

    private static let common: Set<String> = [
        "the", "you", "your", "to", "a", "and", "of", "is", "it", "i", "we", "will", "have", "be", "for", "that",
        "this",
        "are", "not", "on", "with", "can", "do", "my", "me", "at", "so", "if", "in", "or", "what", "get", "just", "up",
        "all", "no", "out", "our", "was", "they", "from", "would", "go", "there", "like", "he", "she", "her", "him",
        "any", "as", "an", "am", "re", "ll", "s", "t", "don", "now", "need", "know", "want", "going", "how", "about",
    ]
    /// What is often said, or said in most calls about money.
    private static let frequent: Set<String> = [
        "account", "bank", "balance", "card", "pay", "payment", "check", "money", "call", "phone", "number", "today",
        "time", "name", "address", "help", "sure", "okay", "thank", "thanks", "please", "right", "make", "find",
        "found",
        "look", "see", "say", "tell", "think", "take", "give", "back", "good", "day", "one", "here", "more", "some",
        "else", "anything", "something", "could", "should", "them", "people", "when", "where", "who", "which",
        "transfer",
        "send", "month", "also", "well", "yes", "long", "put", "bill", "loan", "debt", "been", "has", "had", "did",
        "us",
    ]
    private static let commonHan = Set(
        "的一是不了在人有我他这个们中来上大为和地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里好吗您吧没还什么家给去点都请很想再呢"
            .unicodeScalars)
}

import Foundation

/// How rare words are in what people say, roughly, as powers of a half: what a prefilter had best look for. A wrong guess
/// costs time, never a hit.
enum Rarity {
    /// Of a list of strings.
    static func bits(_ node: WideNode) -> Double {
        switch node {
        case .one(let set): set.bits
        case .nothing, .condition, .border, .anything: 0
        case .choice(let branches): max(0, -log2(branches.reduce(0) { $0 + exp2(-bits($1)) }))
        case .repeated(let part, let least, _): Double(min(least, 4)) * bits(part)
        case .sequence: words(node.flat)
        }
    }

    /// A word is known as one, and is rarer than its letters would make it.
    private static func words(_ parts: [WideNode]) -> Double {
        var sum = 0.0
        var word = ""
        func endWord() {
            if !word.isEmpty { sum += common.contains(word) ? 2 : min(3 + 1.7 * Double(word.count), 16) }
            word = ""
        }
        for part in parts {
            if case .one(let set) = part, let letter = set.letter {
                word.append(letter)
            } else if part.isTaken {
                endWord()
                sum += bits(part)
            }
        }
        endWord()
        return sum
    }

    private static let common: Set<String> = [
        "the", "you", "your", "to", "a", "and", "of", "is", "it", "i", "we", "will", "have", "be", "for", "that", "this",
        "are", "not", "on", "with", "can", "do", "my", "me", "at", "so", "if", "in", "or", "what", "get", "just", "up",
        "all", "no", "out", "our", "was", "they", "from", "would", "go", "there", "like", "he", "she", "her", "him",
        "any", "as", "an", "am", "re", "ll", "s", "t", "don", "now", "need", "know", "want", "going", "how", "about",
    ]
    fileprivate static let commonHan = Set(
        "的一是不了在人有我他这个们中来上大为和地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里好吗您吧没还什么家给去点都请很想再呢".unicodeScalars.map(\.value))
}

extension WideSet {
    /// The one ASCII letter, in any case, that it stands for.
    fileprivate var letter: Character? {
        guard beyond == .some([]), ascii != 0 else { return nil }
        let value = 127 - ascii.leadingZeroBitCount
        let scalar = Unicode.Scalar(UInt8(value))
        return scalar.properties.isAlphabetic && Self.anyCase(1 << UInt128(value)) | ascii == Self.anyCase(1 << UInt128(value))
            ? Character(scalar) : nil
    }

    fileprivate var bits: Double {
        guard case .some(let ranges) = beyond else { return 0 }
        if ascii == 0, ranges.count == 1, ranges[0].count == 1 {
            return Rarity.commonHan.contains(ranges[0].lowerBound) ? 5 : 9
        }
        let share = Double(ascii.nonzeroBitCount) / 16 + Double(ranges.reduce(0) { $0 + $1.count }) / 256
        return max(0, -log2(max(share, 1 / 4096)))
    }
}

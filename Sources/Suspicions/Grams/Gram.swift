internal import Model

/// A stretch of a text that a model may know: some characters or some words in a row.
struct Gram: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable {
        case characters = "c"
        case words = "w"
    }

    let kind: Kind
    /// Tells grams apart; FNV-1a (Fowler, Noll, Vo) of kind and units.
    let key: UInt64
    /// Within the units of the text.
    let range: Range<Int>
}

/// Cuts texts into grams: Chinese into one to three characters in a row, languages with spaces into one or two words. The
/// border of a Chinese text is a space, so that a gram can say "at the beginning".
struct GramReader: Sendable {
    private let kind: Gram.Kind

    private static let mostCharacters = 3
    private static let mostWords = 2

    init(_ language: Language) { kind = language == .chinese ? .characters : .words }

    /// Every occurrence, in order of place.
    func grams(of letters: SpokenLetters) -> [Gram] {
        kind == .characters ? characters(letters.units) : words(letters.units)
    }

    /// Each gram once, in order of keys.
    func keys(of letters: SpokenLetters) -> [UInt64] {
        let keys = grams(of: letters).map(\.key).sorted()
        return keys.indices.filter { $0 == 0 || keys[$0] != keys[$0 - 1] }.map { keys[$0] }
    }

    /// How a gram is written in a model: its kind, and its units with `_` for a space.
    static func name(of gram: Gram, in letters: SpokenLetters) -> String {
        let text = SpokenLetters.text(letters.units[gram.range])
        return gram.kind.rawValue + ":" + String(text.map { $0 == " " ? "_" : $0 })
    }

    /// The key of a gram that is written so; nil where it is none.
    static func key(named name: String) -> UInt64? {
        guard let kind = name.first.flatMap({ Gram.Kind(rawValue: String($0)) }), name.dropFirst().first == ":" else {
            return nil
        }
        let units = name.dropFirst(2).unicodeScalars.map { $0 == "_" ? SpokenLetters.space : $0.value }
        return units.isEmpty ? nil : units.reduce(kind.seed, mixed)
    }

    private func characters(_ units: [UInt32]) -> [Gram] {
        var grams: [Gram] = []
        grams.reserveCapacity(units.count * Self.mostCharacters)
        for start in units.indices {
            var key = kind.seed
            for end in start..<min(units.count, start + Self.mostCharacters) {
                key = Self.mixed(key, units[end])
                guard end > start || units[start] != SpokenLetters.space else { continue }
                grams.append(Gram(kind: kind, key: key, range: start..<end + 1))
            }
        }
        return grams
    }

    private func words(_ units: [UInt32]) -> [Gram] {
        var grams: [Gram] = []
        for start in units.indices.dropFirst() where units[start - 1] == SpokenLetters.space {
            var key = kind.seed
            var words = 0
            for place in start..<units.count {
                if units[place] == SpokenLetters.space {
                    grams.append(Gram(kind: kind, key: key, range: start..<place))
                    words += 1
                    if words == Self.mostWords { break }
                }
                key = Self.mixed(key, units[place])
            }
        }
        return grams
    }

    private static func mixed(_ key: UInt64, _ unit: UInt32) -> UInt64 { (key ^ UInt64(unit)) &* 0x100_0000_01B3 }
}

extension Gram.Kind {
    /// Where the keys of this kind begin.
    fileprivate var seed: UInt64 { self == .characters ? 0xCBF2_9CE4_8422_2325 : 0x8422_2325_CBF2_9CE4 }
}

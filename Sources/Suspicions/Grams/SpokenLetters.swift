/// A text as it is compared: letters and digits in lower case and half width, one space between words and none between
/// Chinese characters, a space at either end. Signs, case and hesitations make no difference.
package struct SpokenLetters: Hashable, Sendable {
    /// Unicode scalars.
    let units: [UInt32]

    static let space: UInt32 = 32

    /// Words that mean nothing where words have spaces between them.
    private static let hesitations: Set<String> = [
        "um", "umm", "uh", "uhh", "er", "erm", "ah", "eh", "hm", "hmm", "mm", "mhm",
    ]

    package init(_ text: String) {
        var units: [UInt32] = [Self.space]
        var word: [UInt32] = []
        func end() {
            defer { word.removeAll(keepingCapacity: true) }
            guard !word.isEmpty, !Self.isHesitation(word) else { return }
            if let last = units.last, last != Self.space, !(Self.isHan(last) || Self.isHan(word[0])) {
                units.append(Self.space)
            }
            units += word
        }
        for scalar in text.lowercased().unicodeScalars {
            let value = Self.halfWidth(scalar.value)
            if Self.isHan(value) {
                end()
                word.append(value)
                end()
            } else if Self.isLetter(value, scalar) {
                word.append(value)
            } else if value != 0x27 && value != 0x2019 {
                end()
            }
        }
        end()
        self.units = units.count == 1 ? [] : units + [Self.space]
    }

    package var isEmpty: Bool { units.isEmpty }

    /// The words as they can be read again.
    package var text: String { Self.text(units[...]).trimmingSpaces }

    static func text(_ units: ArraySlice<UInt32>) -> String {
        var text = String.UnicodeScalarView()
        for unit in units { if let scalar = Unicode.Scalar(unit) { text.append(scalar) } }
        return String(text)
    }

    static func isHan(_ value: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0x20000...0x3FFFD).contains(value)
            || value == 0x3007
    }

    private static func isHesitation(_ word: [UInt32]) -> Bool {
        word.count <= 3 && word[0] < 128 && hesitations.contains(text(word[...]))
    }

    private static func halfWidth(_ value: UInt32) -> UInt32 {
        (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
    }

    private static func isLetter(_ value: UInt32, _ scalar: Unicode.Scalar) -> Bool {
        if value < 128 { return (0x61...0x7A).contains(value) || (0x30...0x39).contains(value) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

import Foundation

/// The form in which rules and transcripts meet: typographic apostrophes are plain, traditional characters simplified,
/// and what Unicode knows under two forms (full-width letters, ligatures, circled figures: NFKC) is the plain one.
///
/// Character by character, so that every place of the form leads back to the text as it was written.
enum CommonForm {
    /// What stands for a character; nil where it stands for itself.
    static func replacement(for scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar.value {
        case ..<0xA0: nil
        case 0x2019, 0x02BC: ["'"]
        case 0x3400..<0xA000: SimplifiedCharacters.simplified(scalar).map { [$0] }
        case 0x3001...0x3035: nil
        // Separators of words, which the plain form of dots is not.
        case 0x2024...0x2026: nil
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFF01 + 0x21).map { [$0] }
        default: compatible(scalar)
        }
    }

    /// The text in this form.
    static func text(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(contentsOf: replacement(for: scalar) ?? [scalar]) }
        return String(result)
    }

    /// A PCRE2 pattern for texts in this form, and for each of its scalars, and its end, the scalar of the given one that
    /// it stems from. Signs that mean something in patterns stay signs.
    static func pattern(_ source: String) -> (text: String, origins: [Int]) {
        var result = String.UnicodeScalarView()
        var origins: [Int] = []
        func add(_ scalar: Unicode.Scalar, _ origin: Int) {
            result.append(scalar)
            origins.append(origin)
        }
        for (place, scalar) in source.unicodeScalars.enumerated() {
            guard let plain = replacement(for: scalar) else {
                add(scalar, place)
                continue
            }
            for sign in plain {
                guard PatternText.hasMeaning(sign) else {
                    add(sign, place)
                    continue
                }
                // Its code, not a backslash before it: `[.\.]` would be taken for a name between dots.
                for part in "\\x{\(String(sign.value, radix: 16))}".unicodeScalars { add(part, place) }
            }
        }
        return (String(result), origins + [source.unicodeScalars.count])
    }

    /// Marks that stand alone keep their form: beside a letter their plain form would change it.
    private static func compatible(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        let written = String(scalar)
        let plain = Array(written.precomposedStringWithCompatibilityMapping.unicodeScalars)
        guard plain != [scalar], !plain.contains(where: { $0.properties.canonicalCombiningClass != .notReordered })
        else { return nil }
        return plain.map { SimplifiedCharacters.simplified($0) ?? $0 }
    }
}

/// Chinese characters, which stand without spaces between them.
enum Han {
    /// Unicode 15 blocks and signs of the script Han, as PCRE2 class items; `contains` lists the same.
    static let classItems =
        "\\x{2E80}-\\x{2FDF}\\x{3005}\\x{3007}\\x{3021}-\\x{3029}\\x{3038}-\\x{303B}"
        + "\\x{3400}-\\x{4DBF}\\x{4E00}-\\x{9FFF}\\x{F900}-\\x{FAFF}\\x{20000}-\\x{3FFFD}"

    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFD, 0x2E80...0x2FDF, 0xF900...0xFAFF, 0x3005, 0x3007,
            0x3021...0x3029, 0x3038...0x303B:
            true
        default: false
        }
    }
}

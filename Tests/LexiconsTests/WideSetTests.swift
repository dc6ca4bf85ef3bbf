import Foundation
import Testing

@testable import Lexicons

/// What the prefilter takes for granted of PCRE2, held against the library in use over all of Unicode.
@Suite("Sets of characters as PCRE2 has them")
struct WideSetTests {
    /// The first two planes, which hold all characters that have cases or are spaces, and some of the third.
    private static let scalars = (UInt32(0)...0x200FF).compactMap(Unicode.Scalar.init)
    private static let text = scalars.reduce(into: [UInt8]()) { $0 += UTF8.encode($1).map(Array.init) ?? [] }

    /// The scalars that a pattern of one character takes, in order.
    private static func taken(by pattern: String) throws -> [Unicode.Scalar] {
        let ranges = try MatchWorkspace().matches(of: CompiledPattern(pattern), in: text, within: 0..<text.count)
        var next = ranges.makeIterator()
        var range = next.next()
        var start = 0
        return scalars.filter { scalar in
            defer { start += UTF8.width(scalar) }
            guard range?.lowerBound == start else { return false }
            range = next.next()
            return true
        }
    }

    private static func holds(_ set: WideSet, _ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return set.ascii & (1 << UInt128(scalar.value)) != 0 }
        return switch set.beyond {
        case .all: true
        case .some(let ranges): ranges.contains { $0.contains(scalar.value) }
        }
    }

    /// As it stands in folded texts. That any space becomes a plain one is what `WideSet.strings` reckons with.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        FoldedText.isSpace(scalar) ? scalar : FoldedText.folded(scalar).map { Unicode.Scalar($0) } ?? scalar
    }

    private static func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
        FoldedText(Array(String(scalar).utf8)) == .unknown
    }

    @Test(
        "lose none of what the pattern takes",
        arguments: [
            #"\s"#, #"\S"#, #"\h"#, #"\H"#, #"\v"#, #"\V"#, #"\w"#, #"\W"#, #"\d"#, #"\D"#, #"\p{L}"#, #"\P{L}"#,
            #"\p{N}"#,
            #"\p{Lu}"#, "[[:alpha:]]", "[[:digit:]]", "[[:alnum:]]", "[[:word:]]", "[[:space:]]", "[[:blank:]]",
            "[[:punct:]]",
            "[[:^space:]]", "[^a-k]", "[a-k]", "[^s]", "k", "S", #"[\x{100}-\x{2fff}]"#, "[^ſ]", "[。-〕]", "起", "é",
            #"[^\W\d]"#,
        ])
    func superset(pattern: String) throws {
        guard case .one(let set) = try PatternParser.widened(pattern) else {
            Issue.record("\(pattern) is no set")
            return
        }
        let lost = try Self.taken(by: pattern).filter { !Self.isUnknown($0) && !Self.holds(set, Self.folded($0)) }
        #expect(lost.isEmpty, "\(lost.map { String($0.value, radix: 16) }.sorted().prefix(5))")
    }

    @Test("are of spaces just what PCRE2 takes for one")
    func spaces() throws {
        #expect(try Self.taken(by: #"\s"#) == Self.scalars.filter(FoldedText.isSpace))
    }

    @Test("know the only characters beyond ASCII that are ASCII letters in another case")
    func oddLetters() throws {
        let all = WideSet.lowercase + WideSet.digits + "_ "
        let taken = try Self.taken(by: "[\(all)]").filter { !$0.isASCII }
        #expect(taken == ["\u{17F}", "\u{212A}"])
    }

    @Test("keep beyond ASCII only characters that have no other case")
    func caseless() throws {
        for range in WideSet.caseless {
            let (first, last) = (String(range.lowerBound, radix: 16), String(range.upperBound, radix: 16))
            let taken = try Self.taken(by: #"[\x{\#(first)}-\x{\#(last)}]"#)
            #expect(taken.allSatisfy { range.contains($0.value) }, "\(first)-\(last)")
        }
    }
}

@Suite("Texts that prefilters look through")
struct FoldedTextTests {
    @Test("are what becomes of each scalar, and of no other text is a copy made")
    func scalars() {
        for scalar in (UInt32(0)...0x2FFFF).compactMap(Unicode.Scalar.init) {
            let isOtherDigit = scalar.properties.numericType == .decimal && FoldedText.folded(scalar) == nil
            let expected: FoldedText =
                if scalar == " " || scalar.isASCII && !FoldedText.isSpace(scalar) {
                    .same
                } else if let folded = FoldedText.folded(scalar) {
                    .folded([0x61, folded, 0x62])
                } else {
                    isOtherDigit ? .unknown : .same
                }
            if FoldedText(Array("a\(scalar)b".utf8)) != expected {
                Issue.record("U+\(String(scalar.value, radix: 16))")
            }
        }
    }

    @Test("have one plain space for each run of spaces, ASCII digits, and plain letters")
    func folded() {
        let text = " a \u{3000}\tb\n\u{A0}c  １３\u{212A}\u{17F}"
        #expect(FoldedText(Array(text.utf8)) == .folded(Array(" a b c 13ks".utf8)))
        #expect(FoldedText(Array("a  b".utf8)) == .folded(Array("a b".utf8)))
        #expect(FoldedText(Array("we sue 你，起诉 é".utf8)) == .same)
        #expect(FoldedText(Array("٣".utf8)) == .unknown)
    }
}

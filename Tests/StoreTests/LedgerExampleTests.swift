import Foundation
import Model
import Testing

@testable import Store

/// The worked example of the methods' section 11, hashes checked there with two other implementations.
@Suite("The ledger's worked example")
struct LedgerExampleTests {
    private let genesis = LedgerLine.genesis(of: "demo")
    /// The three lines as they are hashed.
    static var texts: [String] { LedgerExampleTests().lines.map(\.canonicalText) }

    private var lines: [LedgerLine] {
        let first = LedgerLine(
            seq: 1, at: "2026-02-14T09:30:00.000Z", actor: .system, kind: "deduction", subject: "E-1042",
            body: [
                "call": .text("c-7"), "points": .text("2"), "rule": .text("zh.threat.violence"),
                "text": .text("打断你的腿"),
            ], previous: genesis)
        let second = LedgerLine(
            seq: 2, at: "2026-02-14T10:05:12.250Z", actor: ActorID("u-31"), kind: "ruling", subject: "E-1042",
            body: [
                "deduction": .integer(1), "reason": .text("quoted the customer"), "standing": .text("overturned"),
            ], previous: first.hash)
        let third = LedgerLine(
            seq: 3, at: "2026-02-14T10:05:12.251Z", actor: .system, kind: "score", subject: "E-1042",
            body: [
                "amountMinor": .text("7200000"), "currency": .text("CNY"), "period": .text("2026-02"),
                "score": .text("83.33"),
            ], previous: second.hash)
        return [first, second, third]
    }

    @Test("has the genesis, the bytes and the hashes of the methods")
    func hashes() {
        #expect(genesis.hex == "e3548b7bc3958d0669fcb7fb469adb8d4a1b6c33a69172d14870a37378ad565e")
        #expect(
            lines[0].canonicalText
                == #"{"actor":"system","at":"2026-02-14T09:30:00.000Z","body":{"call":"c-7","points":"2","rule":"zh.threat.violence","text":"打断你的腿"},"kind":"deduction","previous":"e3548b7bc3958d0669fcb7fb469adb8d4a1b6c33a69172d14870a37378ad565e","seq":1,"subject":"E-1042"}"#
        )
        #expect(lines.map(\.canonicalText.utf8.count) == [262, 247, 255])
        #expect(
            lines.map(\.hash.hex) == [
                "e64a90cbe4cd775feba6da42a7f9c1ddcc28aa5d2fd8c3f82d2a6b000aa9678a",
                "4001bc0ab0b86e2f90ce4d74b5674c73dafd760af4d903d6b40eb735d0240146",
                "c202d769b1b9e23e49cc79df6d5cdb4810d72e6e6ddcb7898061621f254e0023",
            ])
    }

    @Test("gives another hash for one point less")
    func edited() {
        let edited = lines[0].canonicalText.replacing(#""points":"2""#, with: #""points":"1""#)
        #expect(
            ContentHash(of: edited).hex == "650ccc24ab6b9225c853e743be6da735109e7098561d8720f769347cebf6c989")
    }

    @Test("is read back as it was written")
    func roundTrip() {
        for line in lines { #expect(LedgerLine(canonicalText: line.canonicalText) == line) }
    }

    @Test(
        "writes instants to the millisecond, whatever a Double makes of them",
        arguments: [
            (1_771_063_512_251_000, "2026-02-14T10:05:12.251Z"), (1_771_063_512_250_999, "2026-02-14T10:05:12.250Z"),
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_399_999_000, "2000-02-28T23:59:59.999Z"), (951_782_400_000_000, "2000-02-29T00:00:00.000Z"),
            (4_107_542_399_000_000, "2100-02-28T23:59:59.000Z"), (4_107_542_400_000_000, "2100-03-01T00:00:00.000Z"),
        ] as [(Int64, String)])
    func instants(microseconds: Int64, expected: String) {
        #expect(ZonedTime.utcText(microseconds: microseconds) == expected)
    }
}

@Suite("Canonical JSON")
struct CanonicalJSONTests {
    @Test("escapes what RFC 8785 says and nothing else")
    func escapes() {
        let text = CanonicalJSON.text("\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}\"\\/\u{7F}é😀\u{2028}")
        #expect(
            text.canonicalText == #""\u0000\b\t\n\u000b\f\r\u001f\"\\/"# + "\u{7F}é😀\u{2028}\"")
        #expect(CanonicalJSON(canonical: text.canonicalText) == text)
    }

    @Test("sorts keys and writes no spaces")
    func keys() {
        let object = CanonicalJSON.object([
            "b": .list([.null, .truth(true), .integer(-7)]), "B": .text(""), "a": .object([:]),
        ])
        #expect(object.canonicalText == #"{"B":"","a":{},"b":[null,true,-7]}"#)
    }

    @Test(
        "takes no text that is not canonical",
        arguments: [
            #"{"b":1,"a":2}"#, #"{ "a":1}"#, #"{"a":1,"a":1}"#, #"{"a":1.0}"#, #"{"a":1e3}"#, #"{"a":"\/"}"#,
            #"{"a":9007199254740992}"#, #"{"é":1}"#, "{", "", #"{"a":"\u0061"}"#, "{}\n",
        ])
    func refused(text: String) { #expect(CanonicalJSON(canonical: text) == nil) }
}

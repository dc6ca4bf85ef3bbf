import Foundation
import Model
import Testing

@testable import Texts

@Suite("The catalogues")
struct CatalogueTests {
    private let english = Catalogue.english.entries
    private let chinese = Catalogue.chinese.entries

    @Test("both languages have every text")
    func sameKeys() {
        #expect(Set(english.keys).symmetricDifference(chinese.keys).sorted() == [])
    }

    @Test("both languages have the same gaps in a text")
    func sameGaps() {
        func gaps(_ text: String) -> Set<String> { Set(text.matches(of: /\{(\w+)\}/).map { String($0.output.1) }) }
        for (key, text) in english {
            #expect(gaps(text) == gaps(chinese[key] ?? ""), "\(key)")
        }
    }

    @Test("no text is empty, and no English one holds Chinese characters")
    func languages() {
        for (key, text) in english {
            #expect(!text.isEmpty, "\(key)")
            let han = text.unicodeScalars.first { (0x4E00...0x9FFF).contains($0.value) }
            #expect(han == nil, "\(key)")
        }
        for (key, text) in chinese { #expect(!text.isEmpty, "\(key)") }
    }

    @Test("every key that the sources write as a literal has its text, and every text is used")
    func literals() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources")
        var written: Set<String> = []
        let walker = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        while let file = walker?.nextObject() as? URL {
            guard file.pathExtension == "swift", !file.path.contains("/Texts/") else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            written.formUnion(text.matches(of: /"([a-z]+(?:\.[A-Za-z0-9]+)+)"/).map { String($0.output.1) })
            for match in text.matches(of: /(?:Message|\.text|text)\(\s*"([a-z]+(?:\.[A-Za-z0-9]+)+)"/) {
                #expect(english[String(match.output.1)] != nil, "\(match.output.1) in \(file.lastPathComponent)")
            }
        }
        // Keys whose last part is the raw value of a case.
        let built = ["role.", "standing.", "reason."]
        let unused = english.keys.filter { key in
            !written.contains(key) && !built.contains { key.hasPrefix($0) }
        }
        #expect(unused.sorted() == [])
    }

    @Test("every state, role and standing has its word")
    func cases() {
        for reason in UnscoredReason.allCases { #expect(english["reason.\(reason.rawValue)"] != nil) }
        for role in ChannelRole.allCases { #expect(english["role.\(role.rawValue)"] != nil) }
        for standing in Standing.allCases { #expect(english["standing.\(standing.rawValue)"] != nil) }
    }

    @Test("gaps are filled; a missing key shows itself instead of nothing")
    func rendering() {
        #expect(
            Catalogue.english.text("review.call", ["call": "c-1", "before": "2", "after": "0"])
                == "c-1: 2 points deducted before, 0 now.")
        // Whatever the order of the gaps, a value that looks like a gap is not filled.
        let gaps = ["call": "{before}", "before": "{after}", "after": "{call}"]
        #expect(Catalogue.english.text("review.call", gaps) == "{before}: {after} points deducted before, {call} now.")
        #expect(Catalogue.english.text(Message("none.such", ["a": "b"])) == "none.such a=b")
    }
}

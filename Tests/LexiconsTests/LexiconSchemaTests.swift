import Foundation
import Testing

@testable import Lexicons

@Suite("The schema for editors")
struct LexiconSchemaTests {
    @Test("knows the keys of a rule that the reader knows, and no others")
    func keys() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let schema = try #require(
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: root.appending(path: "docs/lexicon.schema.json"))) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let rule = try #require(definitions["rule"]?["properties"] as? [String: Any])
        #expect(Set(rule.keys) == Set(RuleReader.keys))
        let head = try #require(schema["properties"] as? [String: Any])
        #expect(Set(head.keys) == ["lexicon", "format", "language", "lists", "patterns", "rules"])
    }
}

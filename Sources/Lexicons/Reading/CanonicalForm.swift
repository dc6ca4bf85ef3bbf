import Foundation

internal import Yams

/// A text of a YAML tree that does not depend on comments, key order, quoting or layout: the thing that is hashed.
///
/// JSON with every scalar as a string in NFC, keys in order of their UTF-8 bytes, lists in their own order.
enum CanonicalForm {
    static func of(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): quoted(scalar.string)
        case .sequence(let sequence): "[" + sequence.map(of).joined(separator: ",") + "]"
        case .mapping(let mapping): "{" + pairs(mapping).joined(separator: ",") + "}"
        case .alias: "null"
        }
    }

    private static func pairs(_ mapping: Node.Mapping) -> [String] {
        mapping
            .map { (key: of($0.key), value: of($0.value)) }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.key):\($0.value)" }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case _ where scalar.value < 0x20: result += String(format: "\\u%04x", scalar.value)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

internal import Foundation

/// JSON in its canonical form of RFC 8785 (JCS), as far as the ledger needs it: whole numbers up to 2⁵³ − 1,
/// everything else that counts as text; keys in ASCII.
package enum CanonicalJSON: Hashable, Sendable {
    case null
    case truth(Bool)
    case integer(Int64)
    case text(String)
    case list([CanonicalJSON])
    case object([String: CanonicalJSON])

    /// The largest number that RFC 8785 writes exactly.
    static let largestInteger: Int64 = (1 << 53) - 1

    /// The canonical text: keys sorted by UTF-16 units, no spaces.
    ///
    /// - Precondition: keys are ASCII and numbers within ±(2⁵³ − 1).
    package var canonicalText: String {
        switch self {
        case .null: return "null"
        case .truth(let truth): return truth ? "true" : "false"
        case .integer(let number):
            precondition(number.magnitude <= Self.largestInteger.magnitude, "above 2^53 - 1 numbers are text")
            return "\(number)"
        case .text(let text): return Self.quoted(text)
        case .list(let items): return "[" + items.map(\.canonicalText).joined(separator: ",") + "]"
        case .object(let members):
            // ASCII sorts the same by UTF-16 units and by Swift's own order only byte by byte.
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            let written = sorted.map { key, value in
                precondition(key.utf8.allSatisfy { $0 < 128 }, "a ledger's keys are ASCII")
                return "\(Self.quoted(key)):\(value.canonicalText)"
            }
            return "{" + written.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{08}": quoted += "\\b"
            case "\u{09}": quoted += "\\t"
            case "\u{0A}": quoted += "\\n"
            case "\u{0C}": quoted += "\\f"
            case "\u{0D}": quoted += "\\r"
            case "\u{00}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension CanonicalJSON: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let truth = try? container.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? container.decode(Int64.self),
            number.magnitude <= Self.largestInteger.magnitude
        {
            self = .integer(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let items = try? container.decode([CanonicalJSON].self) {
            self = .list(items)
        } else {
            let members = try container.decode([String: CanonicalJSON].self)
            guard members.keys.allSatisfy({ $0.utf8.allSatisfy { $0 < 128 } }) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "a key is not ASCII")
            }
            self = .object(members)
        }
    }

    /// Reads a text that is in its canonical form to the byte; nil for any other.
    package init?(canonical text: String) {
        guard
            let read = try? JSONDecoder().decode(CanonicalJSON.self, from: Data(text.utf8)),
            Array(read.canonicalText.utf8) == Array(text.utf8)
        else { return nil }
        self = read
    }
}

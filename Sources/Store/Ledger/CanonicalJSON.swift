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
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the bytes of the canonical text.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .truth(let truth): bytes += (truth ? "true" : "false").utf8
        case .integer(let number):
            precondition(number.magnitude <= Self.largestInteger.magnitude, "above 2^53 - 1 numbers are text")
            bytes += "\(number)".utf8
        case .text(let text): Self.quote(text, to: &bytes)
        case .list(let items): Self.write("[", items, "]", to: &bytes) { $0.write(to: &$1) }
        case .object(let members):
            // ASCII sorts the same by UTF-16 units and by Swift's own order only byte by byte.
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            Self.write("{", sorted, "}", to: &bytes) { member, bytes in
                precondition(member.key.utf8.allSatisfy { $0 < 128 }, "a ledger's keys are ASCII")
                Self.quote(member.key, to: &bytes)
                bytes += ":".utf8
                member.value.write(to: &bytes)
            }
        }
    }

    private static func write<Item>(
        _ opening: String, _ items: [Item], _ closing: String, to bytes: inout [UInt8],
        _ write: (Item, inout [UInt8]) -> Void
    ) {
        bytes += opening.utf8
        for (place, item) in items.enumerated() {
            if place > 0 { bytes += ",".utf8 }
            write(item, &bytes)
        }
        bytes += closing.utf8
    }

    private static func quote(_ text: String, to bytes: inout [UInt8]) {
        bytes += "\"".utf8
        for byte in text.utf8 {
            switch byte {
            case 0x22: bytes += "\\\"".utf8
            case 0x5C: bytes += "\\\\".utf8
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case ..<0x20: bytes += "\\u00\(HexText.write([byte]))".utf8
            default: bytes.append(byte)
            }
        }
        bytes += "\"".utf8
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

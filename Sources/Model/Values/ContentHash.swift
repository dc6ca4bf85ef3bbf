internal import Crypto
package import Foundation

/// A SHA-256 (FIPS 180-4) of some bytes, as 64 lower-case hexadecimal digits.
package struct ContentHash: Hashable, Sendable, Codable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    package let hex: String

    /// Takes a hash that was made before; nil where the text is not 64 lower-case hexadecimal digits.
    package init?(hex: String) {
        guard hex.utf8.count == 64, hex.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            return nil
        }
        self.hex = hex
    }

    package init(of bytes: some DataProtocol) {
        hex = SHA256.hash(data: bytes).hexText
    }

    /// Hashes the UTF-8 bytes of a text.
    package init(of text: String) {
        hex = SHA256.hash(data: Array(text.utf8)).hexText
    }

    /// Hashes a file in blocks of one megabyte, so that its size does not matter.
    ///
    /// - Throws: what `FileHandle` throws where the file cannot be opened or read.
    package init(ofFileAt path: String) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        var hasher = SHA256()
        while let block = try handle.read(upToCount: 1 << 20), !block.isEmpty {
            hasher.update(data: block)
        }
        hex = hasher.finalize().hexText
    }

    /// The first twelve digits: enough for people.
    package var short: String { String(hex.prefix(12)) }

    package var description: String { hex }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let hash = ContentHash(hex: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no SHA-256")
        }
        self = hash
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}

extension Sequence<UInt8> {
    fileprivate var hexText: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * underestimatedCount)
        for byte in self { digits += [Self.digit(byte >> 4), Self.digit(byte & 15)] }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Of 0…15.
    private static func digit(_ number: UInt8) -> UInt8 {
        number < 10 ? 48 + number : 87 + number
    }
}

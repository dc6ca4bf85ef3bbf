package import Crypto
internal import Foundation
package import Model

/// How far the ledger went on a day, signed with Ed25519 (RFC 8032): printed or mailed, it shows later whether lines were
/// cut off, written anew or changed, even by whoever holds the database.
package struct LedgerStatement: Hashable, Sendable, Codable {
    package let ledger: String
    /// As `2026-02-14`.
    package let day: String
    package let lines: Int64
    /// Of the last line.
    package let hash: ContentHash
    /// Of the tree over all lines, from which single ones can be proved.
    package let root: ContentHash
    /// 64 hexadecimal digits.
    package let publicKey: String
    /// Of the head, 128 hexadecimal digits.
    package let signature: String
    /// Of the root, 128 hexadecimal digits.
    package let rootSignature: String

    /// What is signed of the head: five lines, each with its line feed.
    package static func message(_ head: LedgerHead, on day: String) -> String {
        "fairdial-head/1\n\(head.ledger)\n\(day)\n\(head.lines)\n\(head.hash.hex)\n"
    }

    /// What is signed of the root, likewise.
    private static func rootMessage(_ head: LedgerHead, _ root: ContentHash, on day: String) -> String {
        "fairdial-root/1\n\(head.ledger)\n\(day)\n\(head.lines)\n\(root.hex)\n"
    }

    /// - Throws: what the library says where it cannot sign.
    package init(
        _ head: LedgerHead, root: ContentHash, on day: String, signedWith key: Curve25519.Signing.PrivateKey
    ) throws {
        ledger = head.ledger
        lines = head.lines
        hash = head.hash
        self.day = day
        self.root = root
        publicKey = HexText.write(key.publicKey.rawRepresentation)
        signature = HexText.write(try key.signature(for: Data(Self.message(head, on: day).utf8)))
        rootSignature = HexText.write(try key.signature(for: Data(Self.rootMessage(head, root, on: day).utf8)))
    }

    package var head: LedgerHead { LedgerHead(ledger: ledger, lines: lines, hash: hash) }

    /// Whether both signatures are by the key that it names.
    package var isGenuine: Bool {
        guard
            let bytes = HexText.read(publicKey), let signature = HexText.read(signature),
            let rootSignature = HexText.read(rootSignature),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return false }
        return key.isValidSignature(signature, for: Data(Self.message(head, on: day).utf8))
            && key.isValidSignature(rootSignature, for: Data(Self.rootMessage(head, root, on: day).utf8))
    }
}

/// That a line stood in the ledger, provable without the other lines.
package struct LineProof: Hashable, Sendable, Codable {
    package let statement: LedgerStatement
    /// The canonical text.
    package let line: String
    /// From the line up to the root.
    package let path: [MerkleTree.Step]

    package init(statement: LedgerStatement, line: String, path: [MerkleTree.Step]) {
        self.statement = statement
        self.line = line
        self.path = path
    }

    /// Whether the line leads to the root that is signed.
    package var holds: Bool { statement.isGenuine && MerkleTree.root(of: line, by: path) == statement.root }
}

import Crypto
import Foundation
import Model
import Testing

@testable import Store

@Suite("Signed heads and proofs of single lines")
struct LedgerStatementTests {
    /// As the methods have it.
    private let head = LedgerHead(
        ledger: "demo", lines: 3, hash: ContentHash(of: LedgerExampleTests.texts.last ?? ""))
    private let root = ContentHash(of: "root")

    /// The secret of RFC 8032, test 1.
    private func key() throws -> Curve25519.Signing.PrivateKey {
        let secret = try #require(HexText.read("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
        return try Curve25519.Signing.PrivateKey(rawRepresentation: secret)
    }

    @Test("the methods' signature of the worked example is genuine")
    func example() throws {
        let message = LedgerStatement.message(head, on: "2026-02-14")
        #expect(head.hash.hex == "c202d769b1b9e23e49cc79df6d5cdb4810d72e6e6ddcb7898061621f254e0023")
        #expect(message.utf8.count == 99)
        let signature = try #require(
            HexText.read(
                "35d3d720bbb35a60970937977ef3b68d76c3e207f1df8d8eefa73dbf133770fa95baf8f36e4aafe5826fd86fa5960da71c2b9744997db258a7b72dbcf33b5009"
            ))
        #expect(try key().publicKey.isValidSignature(signature, for: Data(message.utf8)))
        let statement = try LedgerStatement(head, root: root, on: "2026-02-14", signedWith: key())
        #expect(statement.publicKey == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(statement.isGenuine && statement.head == head)
    }

    @Test("nothing that was signed can be changed", arguments: ["day", "lines", "hash", "ledger", "root", "publicKey"])
    func changed(field: String) throws {
        let statement = try LedgerStatement(head, root: root, on: "2026-02-14", signedWith: key())
        let text = try StoredJSON.write(statement)
        let changes = [
            "day": ("2026-02-14", "2026-02-15"), "lines": ("\"lines\":3", "\"lines\":4"),
            "hash": ("c202d769", "c202d768"), "ledger": ("demo", "dema"),
            "root": (root.hex, ContentHash(of: "other").hex), "publicKey": ("d75a9801", "d75a9802"),
        ]
        let (from, to) = try #require(changes[field])
        let other = try StoredJSON.read(
            LedgerStatement.self, from: text.replacing(from, with: to), of: "statement")
        #expect(other != statement && !other.isGenuine)
    }

    @Test("the tree over the worked example's lines has the methods' leaves, node, root and proof")
    func tree() throws {
        let lines = LedgerExampleTests.texts
        #expect(
            lines.map { MerkleTree.leaf($0).hex } == [
                "88e8483135ec1757db04c504eb25d70d005343eb67af55f37ade046299e8c62c",
                "257afc702661702fc61dce76fea97fdfd8c76c2353047571bb74a21b7c707242",
                "256f6ca82178603c0dbb5831ef8f7b1f6d5b23e20c825e0036988a9d02dabf41",
            ])
        let tree = MerkleTree(lines)
        #expect(tree.root.hex == "70fa1a3688da95d9e93fb6b17001f056b3937c787123061fe1ad7955ab38a387")
        #expect(
            MerkleTree(Array(lines.prefix(2))).root.hex
                == "144a07b6e869634cc47e34368c710e0ef86e2986519f589e0fab22b3778706e3")
        let proof = try #require(tree.proof(of: 1))
        #expect(proof.map(\.isLeft) == [true, false])
        #expect(proof.map(\.hash) == [MerkleTree.leaf(lines[0]), MerkleTree.leaf(lines[2])])
    }

    @Test("each line of trees of every size is proved, and no other", arguments: 1...17)
    func proofs(size: Int) throws {
        let lines = (0..<size).map { "line \($0)" }
        let tree = MerkleTree(lines)
        for place in 0..<size {
            let proof = try #require(tree.proof(of: place))
            #expect(MerkleTree.root(of: lines[place], by: proof) == tree.root)
            #expect(MerkleTree.root(of: "line \(place + 1)", by: proof) != tree.root)
        }
        #expect(tree.proof(of: size) == nil)
    }
}

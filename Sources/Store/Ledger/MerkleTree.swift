package import Model

/// One hash over some ledger lines from which any one of them can be proved without showing the others (RFC 9162: a leaf
/// is SHA-256 of 00 and the line, a node SHA-256 of 01 and the hashes on its left and right).
package struct MerkleTree: Sendable {
    /// Of each line in order.
    private var leaves: [ContentHash]

    /// - Parameter lines: canonical texts, without a line feed.
    package init(_ lines: [String] = []) { leaves = lines.map { Self.leaf($0) } }

    /// The next line.
    package mutating func add(_ line: String) { leaves.append(Self.leaf(line)) }

    package static func leaf(_ line: String) -> ContentHash { ContentHash(of: [0] + Array(line.utf8)) }

    /// Of no lines SHA-256 of nothing.
    package var root: ContentHash { Self.root(leaves[...]) }

    /// What stands beside the way from a line to the root, from the line up; nil where there is no such line.
    ///
    /// - Parameter place: of the line among them, from 0.
    package func proof(of place: Int) -> [Step]? {
        leaves.indices.contains(place) ? Self.proof(of: place, leaves[...]) : nil
    }

    /// A hash that is put on one side of what is known so far.
    package struct Step: Hashable, Sendable, Codable {
        package let hash: ContentHash
        package let isLeft: Bool

        package init(hash: ContentHash, isLeft: Bool) {
            self.hash = hash
            self.isLeft = isLeft
        }
    }

    /// The root to which a line leads by a proof.
    package static func root(of line: String, by proof: [Step]) -> ContentHash {
        proof.reduce(leaf(line)) { known, step in step.isLeft ? node(step.hash, known) : node(known, step.hash) }
    }

    private static func node(_ left: ContentHash, _ right: ContentHash) -> ContentHash {
        ContentHash(of: [1] + bytes(left) + bytes(right))
    }

    private static func bytes(_ hash: ContentHash) -> [UInt8] { HexText.read(hash.hex) ?? [] }

    private static func root(_ leaves: ArraySlice<ContentHash>) -> ContentHash {
        guard leaves.count > 1 else { return leaves.first ?? ContentHash(of: [UInt8]()) }
        let (left, right) = halves(leaves)
        return node(root(left), root(right))
    }

    private static func proof(of place: Int, _ leaves: ArraySlice<ContentHash>) -> [Step] {
        guard leaves.count > 1 else { return [] }
        let (left, right) = halves(leaves)
        return left.indices.contains(place)
            ? proof(of: place, left) + [Step(hash: root(right), isLeft: false)]
            : proof(of: place, right) + [Step(hash: root(left), isLeft: true)]
    }

    /// The left one has the largest power of two that leaves something for the right.
    private static func halves(
        _ leaves: ArraySlice<ContentHash>
    ) -> (ArraySlice<ContentHash>, ArraySlice<ContentHash>) {
        var count = 1
        while count * 2 < leaves.count { count *= 2 }
        return (leaves.prefix(count), leaves.dropFirst(count))
    }
}

import Foundation

/// Cuts a widened pattern down to the few words in it that tell most, in their order, anything between them.
///
/// A text in which the whole stands holds these words as well. What goes is what most texts have, and what costs a
/// prefilter most: loops, and lists of seventy ways to say "we will".
enum WideCore {
    /// The words; the whole where it has none.
    static func of(_ node: WideNode) -> WideNode {
        let clauses = clauses(of: node).map { (node: $0, bits: Rarity.bits($0)) }
        guard !clauses.isEmpty else { return node }
        var chosen: Set<Int> = []
        var bits = 0.0
        for place in clauses.indices.sorted(by: { clauses[$0].bits > clauses[$1].bits }).prefix(most) {
            if bits >= enough { break }
            chosen.insert(place)
            bits += clauses[place].bits
        }
        let kept = chosen.sorted().map { clauses[$0].node }
        return .sequence(Array(kept.map { [$0] }.joined(separator: [.anything])))
    }

    private static let enough = 24.0
    private static let most = 4
    /// Strings that one clause may stand for, written out.
    private static let mostStrings = 128
    private static let mostBranches = 400

    /// What must stand in a text one behind the other: finite lists of strings.
    private static func clauses(of node: WideNode) -> [WideNode] {
        var clauses: [WideNode] = []
        var run: [WideNode] = []
        var strings = 1
        func endRun() {
            if run.contains(where: \.isTaken) { clauses.append(.sequence(run)) }
            (run, strings) = ([], 1)
        }
        for part in node.flat {
            if let count = part.strings, count <= mostStrings {
                if strings * count > mostStrings { endRun() }
                run.append(part)
                strings *= count
            } else {
                endRun()
                clauses += inside(part)
            }
        }
        endRun()
        return clauses.filter { !$0.isNullable }
    }

    private static func inside(_ part: WideNode) -> [WideNode] {
        switch part {
        case .choice(let branches):
            guard branches.count <= mostBranches else { return [] }
            var best: [WideNode] = []
            for branch in branches {
                guard let rarest = clauses(of: branch).max(by: { Rarity.bits($0) < Rarity.bits($1) }) else { return [] }
                best.append(rarest)
            }
            return [.choice(best)]
        case .repeated(let part, let least, _) where least > 0: return clauses(of: part)
        default: return []
        }
    }
}

extension WideNode {
    /// Its parts in a row, those of sequences in it among them.
    var flat: [WideNode] {
        guard case .sequence(let parts) = self else { return [self] }
        return parts.flatMap(\.flat)
    }

    /// For how many strings it stands; nil where they are many or without end.
    fileprivate var strings: Int? {
        switch self {
        case .one(let set): set.strings
        case .nothing, .condition, .border: 1
        case .anything: nil
        case .sequence(let parts): parts.product
        case .choice(let branches):
            branches.reduce(0) { sum, branch in sum.flatMap { sum in branch.strings.map { sum + $0 } } }
        case .repeated(let part, 0, 1): part.strings.map { $0 + 1 }
        case .repeated(let part, let least, let most) where least == most && least <= 4:
            [WideNode](repeating: part, count: least).product
        default: nil
        }
    }
}

extension [WideNode] {
    fileprivate var product: Int? {
        reduce(1) { product, part in
            product.flatMap { product in part.strings.map { Swift.min(product * $0, 1_000) } }
        }
    }
}

extension WideSet {
    /// As for a node; a letter in both cases is one string.
    fileprivate var strings: Int? {
        guard case .some(let ranges) = beyond else { return nil }
        let count = ascii.nonzeroBitCount - (ascii & Self.anyCase(ascii) & Self.mask(Self.uppercase)).nonzeroBitCount
            + ranges.reduce(0) { $0 + $1.count }
        return (1...8).contains(count) ? count : nil
    }
}

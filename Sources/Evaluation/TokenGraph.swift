/// What may have been said for what is written: each way from the first node to the last is one way to say all of it.
struct TokenGraph {
    struct Edge {
        let from: Int
        /// What is counted; nil where nothing is said.
        let token: String?
        /// The written word that it belongs to.
        let word: Int
    }

    /// For each node the edges that lead to it, all from nodes before it.
    private(set) var edges: [[Edge]] = [[]]

    var end: Int { edges.count - 1 }

    /// Tokens of the shortest way.
    var length: Int {
        var lengths = [0]
        for edges in edges.dropFirst() {
            lengths.append(edges.map { lengths[$0.from] + ($0.token == nil ? 0 : 1) }.min() ?? 0)
        }
        return lengths[end]
    }

    /// The written words that say something.
    var words: Set<Int> { Set(edges.joined().filter { $0.token != nil }.map(\.word)) }

    /// Adds a node to which all of the rows lead, each from the node it names, and makes it the end.
    mutating func join(_ rows: [(from: Int, tokens: [String])], word: Int) {
        var last: [Edge] = []
        for row in rows {
            var from = row.from
            for token in row.tokens.dropLast() {
                edges.append([Edge(from: from, token: token, word: word)])
                from = end
            }
            last.append(Edge(from: from, token: row.tokens.last, word: word))
        }
        edges.append(last)
    }

    /// Goes on from the end by one of the ways.
    mutating func append(_ ways: [[String]], word: Int) {
        let start = end
        join(ways.map { (start, $0) }, word: word)
    }
}

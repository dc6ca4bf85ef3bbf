/// What was heard, laid beside what was said, each in the way that agrees best with the other: by minimum edit distance
/// (Levenshtein 1966) between two graphs, all costs 1.
struct GraphAlignment {
    enum Step {
        case same
        case substitution
        case deletion
        case insertion
        /// A word or a part of one that is left unsaid.
        case nothing
    }

    /// The last step of the best way to a pair of nodes.
    struct Arrival {
        let step: Step
        let cost: Int32
        /// Where it comes from.
        let said: Int
        let heard: Int
        /// The written word that was heard; nil for a deletion.
        let word: Int?
    }

    /// An edge with a number for its token, which is quicker to compare.
    private struct Edge {
        let from: Int
        /// Nil where nothing is said.
        let token: Int?
        let word: Int
    }

    private let said: [[Edge]]
    private let heard: [[Edge]]
    /// Of the best way to each pair of nodes.
    private var costs: [Int32] = []

    init(_ said: TokenGraph, _ heard: TokenGraph) {
        var numbers: [String: Int] = [:]
        for token in (said.edges + heard.edges).joined().compactMap(\.token) where numbers[token] == nil {
            numbers[token] = numbers.count
        }
        func numbered(_ graph: TokenGraph) -> [[Edge]] {
            graph.edges.map { edges in
                edges.map { Edge(from: $0.from, token: $0.token.flatMap { numbers[$0] }, word: $0.word) }
            }
        }
        (self.said, self.heard) = (numbered(said), numbered(heard))
        costs.reserveCapacity(self.said.count * self.heard.count)
        for place in self.said.indices {
            for column in self.heard.indices { costs.append(arrival(place, column)?.cost ?? 0) }
        }
    }

    /// The steps of the best way, from the last to the first.
    var arrivals: [Arrival] {
        var arrivals: [Arrival] = []
        var (place, column) = (said.count - 1, heard.count - 1)
        while let arrival = arrival(place, column) {
            arrivals.append(arrival)
            (place, column) = (arrival.said, arrival.heard)
        }
        return arrivals
    }

    /// Of equals the first: tokens of both, then a deletion, then an insertion. Nil at the beginning.
    private func arrival(_ place: Int, _ column: Int) -> Arrival? {
        var best: Arrival?
        func offer(_ step: Step, from said: Int, _ heard: Int, word: Int? = nil) {
            let cost = costs[said * self.heard.count + heard] + (step == .same || step == .nothing ? 0 : 1)
            if cost < best?.cost ?? .max {
                best = Arrival(step: step, cost: cost, said: said, heard: heard, word: word)
            }
        }
        for edge in said[place] {
            guard let token = edge.token else { continue }
            for other in heard[column] where other.token != nil {
                offer(other.token == token ? .same : .substitution, from: edge.from, other.from, word: other.word)
            }
        }
        for edge in said[place] { offer(edge.token == nil ? .nothing : .deletion, from: edge.from, column) }
        for edge in heard[column] {
            offer(edge.token == nil ? .nothing : .insertion, from: place, edge.from, word: edge.word)
        }
        return best
    }
}

import Foundation
import Testing

@testable import Speech

@Suite("A line written piece by piece")
struct BeamSearchTests {
    /// Piece 0 ends a line. What may come next hangs on the last piece alone.
    private let pieces: [Int: [(Int, Double)]] = [
        // At first 1 is likelier than 2, but nothing likely follows it.
        -1: [(1, 0.6), (2, 0.4), (0, 0.0001)],
        1: [(3, 0.3), (4, 0.3), (0, 0.2)], 2: [(5, 0.9), (0, 0.05), (3, 0.01)],
        3: [(0, 0.5), (4, 0.2)], 4: [(0, 0.5), (3, 0.2)], 5: [(0, 0.9), (3, 0.05)],
    ]

    private func search(width: Int, steps: Int = 9) -> BeamSearch {
        var search = BeamSearch(width: width)
        for _ in 0..<steps where !search.isOver {
            let next = search.growing.map { line in
                (pieces[line.tokens.last?.piece ?? -1] ?? []).prefix(width)
                    .map { MoonshineNetwork.Token(piece: $0.0, probability: $0.1) }
            }
            _ = search.grow(next, end: 0)
        }
        return search
    }

    @Test("is the likeliest as a whole with a beam, and step by step without")
    func width() throws {
        #expect(search(width: 1).best?.tokens.map(\.piece) == [1, 3])
        let best = try #require(search(width: 2).best)
        #expect(best.tokens.map(\.piece) == [2, 5])
        #expect(abs(exp(best.logProbability) - 0.4 * 0.9 * 0.9) < 1e-9)
    }

    @Test("does not end early because short lines are likely")
    func early() {
        // With 2 and the end, 0.4 · 0.05 would be likelier than many a whole line.
        let search = search(width: 2, steps: 2)
        #expect(!search.isOver)
        #expect(search.growing.first?.tokens.map(\.piece) == [2, 5])
    }

    @Test("that is cut off before its end is the likeliest beginning")
    func cutOff() {
        #expect(search(width: 2, steps: 1).best?.tokens.map(\.piece) == [1])
    }

    @Test("tells from which line each one grew, the likeliest first")
    func origins() {
        var search = search(width: 2, steps: 1)
        let next = [[(3, 0.3), (4, 0.3)], [(5, 0.9), (0, 0.05)]].map { row in
            row.map { MoonshineNetwork.Token(piece: $0.0, probability: $0.1) }
        }
        #expect(search.grow(next, end: 0) == [1, 0])
    }

    @Test("may go on with the likeliest pieces, in order")
    func likeliest() {
        let tokens = MoonshineNetwork.Token.likeliest(3, of: [0, 2, 1, 2, -5])
        #expect(tokens.map(\.piece) == [1, 3, 2])
        let sum = exp(0.0) + 2 * exp(2) + exp(1) + exp(-5)
        #expect(zip(tokens, [exp(2), exp(2), exp(1)]).allSatisfy { abs($0.probability - $1 / sum) < 1e-6 })
    }
}

/// The likeliest lines while they are written piece by piece: a beam search. What is likeliest at each step by itself
/// often leads away from what is likeliest as a whole.
struct BeamSearch {
    /// A line, or the beginning of one.
    struct Line: Hashable {
        var tokens: [MoonshineNetwork.Token]
        /// Natural logarithm of the probability of all its pieces together, and of its end where it ended.
        var logProbability: Double
    }

    /// How many lines are kept at each step.
    let width: Int
    /// Those that grow on, the likeliest first.
    private(set) var growing = [Line(tokens: [], logProbability: 0)]
    private var ended: Line?

    init(width: Int) { self.width = width }

    /// The likeliest line: of those that ended, as long as any did.
    var best: Line? { ended ?? growing.first }

    /// Whether no line that grows can become likelier than one that ended: with each piece a line becomes less likely.
    var isOver: Bool {
        guard let first = growing.first else { return true }
        return ended.map { $0.logProbability >= first.logProbability } ?? false
    }

    /// Lets each line grow by its likeliest pieces and keeps the likeliest of all. A line whose end is not among these
    /// has not ended: short lines are likely merely because they are short.
    ///
    /// - Parameters:
    ///   - next: for each growing line what may come next, the likeliest first, as many as the width.
    ///   - end: the piece that ends a line.
    /// - Returns: for each line that grows now the place of the one that it grew from.
    mutating func grow(_ next: [[MoonshineNetwork.Token]], end: Int) -> [Int] {
        let all = zip(growing, next).enumerated().flatMap { place, line in
            line.1.map { (from: place, token: $0, sum: line.0.logProbability + $0.logProbability) }
        }
        let kept = all.sorted { $0.sum > $1.sum }.prefix(width)
        for line in kept where line.token.piece == end && line.sum > ended?.logProbability ?? -.infinity {
            ended = Line(tokens: growing[line.from].tokens, logProbability: line.sum)
        }
        let open = kept.filter { $0.token.piece != end }
        growing = open.map { Line(tokens: growing[$0.from].tokens + [$0.token], logProbability: $0.sum) }
        return open.map(\.from)
    }
}

/// A text as a point: the numbers of its grams among those that are known, each with the same weight, such that all its
/// grams together have length 1.
struct GramPoint: Hashable, Sendable {
    let grams: [Int32]
    let weight: Double
}

/// A plane between two kinds of texts.
struct LinearSeparator: Sendable {
    /// By gram.
    private(set) var weights: [Double]
    private(set) var bias: Double

    private static let mostRounds = 100
    private static let tolerance = 0.01

    /// Support vector machine with squared hinge loss, by dual coordinate descent: Hsieh, Chang, Lin, Keerthi and
    /// Sundararajan 2008, *A dual coordinate descent method for large-scale linear SVM*, algorithm 1 with the bias as one
    /// more dimension. The order within a round comes from a seed: the same points give the same plane, bit by bit.
    ///
    /// - Parameters:
    ///   - inside: points that should lie on the side where margins are positive.
    ///   - outside: points that should lie on the other.
    ///   - cost: what a point on the wrong side costs against a wide margin.
    ///   - dimensions: how many grams there are.
    init(inside: [GramPoint], outside: [GramPoint], cost: Double, dimensions: Int) {
        let points = inside + outside
        weights = Array(repeating: 0, count: dimensions)
        bias = 0
        var duals = Array(repeating: 0.0, count: points.count)
        var order = Array(points.indices)
        var random = SeededNumbers(seed: 1)
        let slack = 1 / (2 * cost)
        for _ in 0..<Self.mostRounds {
            order.shuffle(using: &random)
            var worst = 0.0
            for place in order {
                let point = points[place]
                let side: Double = place < inside.count ? 1 : -1
                let gradient = side * margin(of: point) - 1 + slack * duals[place]
                let projected = duals[place] == 0 ? min(gradient, 0) : gradient
                worst = max(worst, abs(projected))
                guard projected != 0 else { continue }
                let curvature = Double(point.grams.count) * point.weight * point.weight + 1 + slack
                let dual = max(0, duals[place] - gradient / curvature)
                move(along: point, by: (dual - duals[place]) * side)
                duals[place] = dual
            }
            if worst < Self.tolerance { break }
        }
    }

    /// The plane between the planes.
    static func mean(of planes: [LinearSeparator]) -> LinearSeparator {
        let count = Double(planes.count)
        return LinearSeparator(
            weights: planes[0].weights.indices.map { place in planes.reduce(0) { $0 + $1.weights[place] } / count },
            bias: planes.reduce(0) { $0 + $1.bias } / count)
    }

    private init(weights: [Double], bias: Double) {
        self.weights = weights
        self.bias = bias
    }

    /// On which side of the plane a point lies, and how far.
    func margin(of point: GramPoint) -> Double {
        var sum = 0.0
        for gram in point.grams { sum += weights[Int(gram)] }
        return sum * point.weight + bias
    }

    private mutating func move(along point: GramPoint, by step: Double) {
        let change = step * point.weight
        for gram in point.grams { weights[Int(gram)] += change }
        bias += step
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

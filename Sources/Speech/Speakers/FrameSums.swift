internal import Foundation

/// What is needed of a set of vectors to know its mean and covariance. Two sets are joined by adding their sums.
struct FrameSums {
    private(set) var count = 0.0
    private var sum: [Double]
    /// Row by row.
    private var products: [Double]

    init(_ vectors: [[Double]], size: Int) {
        sum = [Double](repeating: 0, count: size)
        products = [Double](repeating: 0, count: size * size)
        for vector in vectors { add(vector) }
    }

    private mutating func add(_ vector: [Double]) {
        count += 1
        for row in vector.indices {
            sum[row] += vector[row]
            for column in 0...row { products[row * sum.count + column] += vector[row] * vector[column] }
        }
    }

    static func + (left: FrameSums, right: FrameSums) -> FrameSums {
        var both = left
        both.count += right.count
        for place in both.sum.indices { both.sum[place] += right.sum[place] }
        for place in both.products.indices { both.products[place] += right.products[place] }
        return both
    }

    var mean: [Double] { sum.map { $0 / count } }

    /// The covariance, row by row, its lower half alone.
    var covariance: [Double] {
        let size = sum.count
        var result = products
        for row in 0..<size {
            for column in 0...row {
                let place = row * size + column
                result[place] = products[place] / count - sum[row] / count * (sum[column] / count)
            }
        }
        return result
    }

    /// The covariance as if the set held some more vectors that vary like all of the call: what few vectors lack.
    func covariance(beside whole: [Double]) -> [Double] {
        let weight = Self.borrowed / (count + Self.borrowed)
        return zip(covariance, whole).map { $0 * (1 - weight) + $1 * weight }
    }

    private static let borrowed = 40.0
}

internal import Foundation

/// A voice as one Gaussian over its vectors.
struct VoiceModel {
    private let mean: [Double]
    /// The lower factor of the covariance (Cholesky), row by row.
    private let factor: [Double]
    private let halfLogDeterminant: Double

    /// - Parameter whole: the covariance within the call, for voices of few vectors.
    init(_ sums: FrameSums, beside whole: [Double]) {
        mean = sums.mean
        factor = Self.factor(sums.covariance(beside: whole), size: mean.count)
        halfLogDeterminant = Self.halfLogDeterminant(factor, size: mean.count)
    }

    /// Log likelihood of a vector, but for a constant that all voices share.
    func logLikelihood(_ vector: [Double]) -> Double {
        let size = mean.count
        var solved = [Double](repeating: 0, count: size)
        var distance = 0.0
        for row in 0..<size {
            var rest = vector[row] - mean[row]
            for column in 0..<row { rest -= factor[row * size + column] * solved[column] }
            solved[row] = rest / factor[row * size + row]
            distance += solved[row] * solved[row]
        }
        return -distance / 2 - halfLogDeterminant
    }

    /// How many times the vectors of two sets are likelier as two voices than as one, as a logarithm: the generalised
    /// likelihood ratio (Gish, Siu and Rohlicek 1991).
    static func ratio(_ left: FrameSums, _ right: FrameSums, beside whole: [Double]) -> Double {
        func cost(_ sums: FrameSums) -> Double {
            let size = sums.mean.count
            return sums.count * halfLogDeterminant(factor(sums.covariance(beside: whole), size: size), size: size)
        }
        return cost(left + right) - cost(left) - cost(right)
    }

    private static func halfLogDeterminant(_ factor: [Double], size: Int) -> Double {
        (0..<size).reduce(0) { $0 + log(factor[$1 * size + $1]) }
    }

    private static func factor(_ matrix: [Double], size: Int) -> [Double] {
        var factor = [Double](repeating: 0, count: size * size)
        for row in 0..<size {
            for column in 0...row {
                var rest = matrix[row * size + column]
                for place in 0..<column { rest -= factor[row * size + place] * factor[column * size + place] }
                factor[row * size + column] =
                    row == column ? max(rest, 1e-9).squareRoot() : rest / factor[column * size + column]
            }
        }
        return factor
    }
}

/// Two metrics that are held against each other.
package struct MetricPair: Hashable, Sendable, Comparable {
    package let first: Metric
    /// Later in the metrics' order than the first.
    package let second: Metric

    /// All pairs, in order.
    package static let all = Metric.allCases.flatMap { first in
        Metric.allCases.filter { first < $0 }.map { MetricPair(first: first, second: $0) }
    }

    package static func < (left: MetricPair, right: MetricPair) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

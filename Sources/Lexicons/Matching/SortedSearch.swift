extension RandomAccessCollection where Index == Int {
    /// The first index whose element satisfies a condition that, once true, stays true; the end where none does.
    func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension RandomAccessCollection<Range<Int>> where Index == Int {
    /// The indices of the ranges that share a place with `range`; the ranges are in order and do not overlap.
    func indices(overlapping range: Range<Int>) -> Range<Int> {
        let first = partitioningIndex { $0.upperBound > range.lowerBound }
        let end = partitioningIndex { $0.lowerBound >= range.upperBound }
        return first..<Swift.max(first, end)
    }
}

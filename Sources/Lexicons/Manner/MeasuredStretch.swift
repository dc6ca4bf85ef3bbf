import Model

/// A stretch of a call that is as a rule on manner asks.
struct MeasuredStretch: Hashable {
    /// The channel's place in the recording, from 0.
    let channel: Int
    let role: ChannelRole
    let span: Span
    /// Seconds, words a second or decibels, as the rule measures.
    let value: Double

    /// The value in tenths, as `45.2`.
    var written: String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension Span {
    /// Stretches in order of their start, those less than so many seconds apart as one.
    static func joined(_ spans: [Span], within seconds: Double) -> [Span] {
        spans.sorted { $0.start < $1.start }.reduce(into: []) { joined, span in
            if let last = joined.last, span.start - last.end < seconds {
                joined[joined.count - 1] = last.union(span)
            } else {
                joined.append(span)
            }
        }
    }
}

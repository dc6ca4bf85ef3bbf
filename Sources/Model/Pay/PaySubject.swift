/// What pay is for. All that closed months paid for one subject together is what it was worth when the last of them was
/// closed, so a later change is the difference and nothing is paid twice.
package enum PaySubject: Hashable, Sendable, Comparable {
    /// Performance pay of a month.
    case performance(Period)
    case award(AwardID)

    /// As it is kept: `performance:2026-02`, `award:A-0123456789ab`.
    package var text: String {
        switch self {
        case .performance(let month): "performance:\(month)"
        case .award(let award): "award:\(award)"
        }
    }

    /// Reads what `text` gave; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "performance":
            guard let month = Period(parts[1]), month.kind == .month else { return nil }
            self = .performance(month)
        case "award": self = .award(AwardID(parts[1]))
        default: return nil
        }
    }

    package static func < (left: PaySubject, right: PaySubject) -> Bool {
        switch (left, right) {
        case (.performance(let left), .performance(let right)): left < right
        case (.performance, .award): true
        case (.award, .performance): false
        case (.award(let left), .award(let right)): left < right
        }
    }
}

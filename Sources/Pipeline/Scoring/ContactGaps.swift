internal import Model

/// For how many calls of a run rules on contacts could not be judged, and why.
struct ContactGaps {
    private var counts: [ContactGap: Int] = [:]

    /// Those of one call.
    mutating func add(_ gaps: Set<ContactGap>) { for gap in gaps { counts[gap, default: 0] += 1 } }

    /// What the run says of them. Calls that were not heard yet are not among them: they may be by now.
    var notes: [Message] {
        ContactGap.allCases.compactMap { gap in
            guard let count = counts[gap], let key = Self.key(gap) else { return nil }
            return Message(key, ["count": "\(count)"])
        }
    }

    private static func key(_ gap: ContactGap) -> String? {
        switch gap {
        case .start: "run.contacts.start"
        case .debtor: "run.contacts.debtor"
        case .zone: "run.contacts.zone"
        case .country: "run.contacts.country"
        case .unheard: nil
        }
    }
}

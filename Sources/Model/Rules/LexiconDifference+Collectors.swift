extension LexiconDifference {
    /// Whether collectors have to know of it before it may count: a rule that counts is new or another. What is gone, tried
    /// out, or explained otherwise to officers alone, takes nobody by surprise.
    package var bindsCollectors: Bool {
        fates.contains { fate in
            switch fate {
            case .added(let rule), .revived(let rule): rule.status == .active
            case .changed(let difference): difference.bindsCollectors
            case .removed, .retired: false
            }
        }
    }
}

extension RuleDifference {
    /// Whether the rule counts and something became another that a collector has to know.
    package var bindsCollectors: Bool {
        guard rule.status == .active else { return false }
        return !findsTheSame || changes.contains { Self.fieldsOfCollectors.contains($0.field) }
    }

    private static let fieldsOfCollectors: Set<Field> = [
        .name, .deduct, .zeroTolerance, .basis, .advice, .status, .from, .until,
    ]
}

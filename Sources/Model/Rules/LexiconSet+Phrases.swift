extension LexiconSet {
    /// What its rules name word for word: literal phrases, and all examples, those that must not match too, so that a
    /// recogniser that knows them knows the innocent wordings as well as the others. Each once, sorted. Good conduct is not
    /// among them: nobody is to be heard saying it who did not. Nor are examples of rules that are not about words.
    package var phrases: [String] {
        Set(rules.filter { $0.status != .retired && !$0.isCredit && $0.isOfWords }.flatMap(\.phrases)).sorted()
    }
}

extension Rule {
    fileprivate var phrases: [String] {
        any.compactMap { if case .phrase(let words) = $0 { words } else { nil } }
            + examples.texts
    }
}

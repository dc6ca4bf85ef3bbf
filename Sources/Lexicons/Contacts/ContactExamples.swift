import Model

/// Runs the examples of rules on contacts: whether the last call of each breaks its rule.
struct ContactExamples {
    let lexicons: LexiconSet

    /// In order of rule, then as the rule lists them. Examples of retired rules are not run.
    var outcomes: [ExampleOutcome] {
        lexicons.rules.filter { $0.contact != nil && $0.status != .retired }.flatMap { rule in
            rule.examples.all.map { Self.outcome(of: $0.text, $0.kind, rule) }
        }
    }

    private static func outcome(of text: String, _ kind: ExampleOutcome.Kind, _ rule: Rule) -> ExampleOutcome {
        let found = rule.contact.flatMap { contact in
            ContactExample(text, of: contact).flatMap { example -> ContactOutcome? in
                guard example.history.call.direction != .incoming else { return nil }
                return ContactQuestion(rule: rule.id, contact: contact, history: example.history).outcome
            }
        }
        let breach = found.flatMap { $0.isBreach && $0.isCertain ? $0 : nil }
        return ExampleOutcome(
            rule: rule.id, kind: kind, text: text, verdict: .init(kind, isFound: breach != nil, isUndecided: false),
            words: breach.map { "\($0.at ?? "") \($0.found)" } ?? "", wording: "", otherRules: [])
    }
}

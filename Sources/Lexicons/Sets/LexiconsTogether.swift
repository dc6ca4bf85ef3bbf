internal import Documents
import Model

/// What can only be seen with all files at hand.
struct LexiconsTogether {
    private(set) var errors: [LexiconProblem] = []
    private(set) var warnings: [LexiconProblem] = []

    init(lexicons: [Lexicon]) {
        checkNames(lexicons)
        checkRuleNames(lexicons)
        for same in Dictionary(grouping: lexicons, by: \.language).values { checkWordings(same) }
    }

    private mutating func checkNames(_ lexicons: [Lexicon]) {
        for (name, same) in Dictionary(grouping: lexicons, by: \.name) where same.count > 1 {
            let places = same.map { SourcePlace(path: $0.path, line: 1, column: 1) }
            for place in places.dropFirst() {
                let gaps = ["name": name, "first": places[0].path]
                errors.append(LexiconProblem(.duplicateName, at: place, Message("lexicon.duplicateName", gaps)))
            }
        }
    }

    private mutating func checkRuleNames(_ lexicons: [Lexicon]) {
        var first: [RuleID: SourcePlace] = [:]
        for lexicon in lexicons {
            for (id, place) in lexicon.places.sorted(by: { $0.key < $1.key }) {
                if let earlier = first[id] {
                    let gaps = ["id": id.text, "first": earlier.description]
                    errors.append(LexiconProblem(.duplicateID, at: place, Message("lexicon.duplicateID", gaps)))
                } else {
                    first[id] = place
                }
            }
        }
    }

    private mutating func checkWordings(_ lexicons: [Lexicon]) {
        var known: [String: [Rule]] = [:]
        for lexicon in lexicons {
            // One sentence may well do what two rules require.
            for rule in lexicon.rules where rule.status != .retired && !rule.required {
                for wording in rule.any {
                    // The same words may be harmless from one speaker and not from the other.
                    let key = "\(rule.speaker.rawValue) \(WordingText.key(wording))"
                    let earlier = known[key]?.first { $0.id != rule.id && Self.meet($0, rule) }
                    known[key, default: []].append(rule)
                    guard let earlier, let place = lexicon.places[rule.id] else { continue }
                    let gaps = [
                        "wording": WordingText.brief(WordingText.shown(wording)), "id": rule.id.text,
                        "other": earlier.id.text,
                    ]
                    warnings.append(
                        LexiconProblem(.wordingInTwoRules, at: place, Message("lexicon.wordingInTwoRules", gaps)))
                }
            }
        }
    }

    /// Whether there is a day on which both count: a rule and the one that takes its place do not meet.
    private static func meet(_ left: Rule, _ right: Rule) -> Bool {
        func begins(_ one: Rule, before other: Rule) -> Bool {
            guard let from = one.from, let until = other.until else { return true }
            return from <= until
        }
        return begins(left, before: right) && begins(right, before: left)
    }
}

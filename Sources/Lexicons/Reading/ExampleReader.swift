internal import Documents
import Model

internal import Yams

/// Reads `examples:` of a rule and checks that there are enough of both kinds.
struct ExampleReader {
    let log: LexiconLog

    /// Reads the value of `examples`, nil where the rule has none; `what` names the rule in messages, and `mark` is
    /// where it begins.
    func examples(_ node: Node?, of what: String, at mark: Mark?) -> Rule.Examples {
        let none = Rule.Examples(match: [], noMatch: [], knownMiss: [])
        guard let node else {
            log.add(
                .missingExamples, at: mark,
                Message("lexicon.missingExamples", ["what": what, "match": "0", "noMatch": "0"]))
            return none
        }
        guard let fields = LexiconFields(node, what: "examples", known: ["match", "noMatch", "knownMiss"], log: log)
        else {
            return none
        }
        let scalars = ScalarReading(log: log)
        let match = scalars.texts(fields["match"], key: "examples.match")
        let noMatch = scalars.texts(fields["noMatch"], key: "examples.noMatch")
        let counts = ["what": what, "match": String(match.count), "noMatch": String(noMatch.count)]
        if match.isEmpty || noMatch.isEmpty {
            log.add(.missingExamples, at: node.mark, Message("lexicon.missingExamples", counts))
        } else if noMatch.count < match.count {
            log.add(.tooFewNearMisses, at: node.mark, Message("lexicon.tooFewNearMisses", counts))
        }
        return Rule.Examples(
            match: match, noMatch: noMatch, knownMiss: scalars.texts(fields["knownMiss"], key: "examples.knownMiss"))
    }
}

import ArgumentParser
import Foundation
import Lexicons
import Model

/// How fast the rules of a language are matched, with and without the prefilter, in one process and in turns.
///
/// The rules are as many as asked for and hold the wordings of the shipped lexicons, dealt out among them; the texts are
/// ordinary conversations in calls of ten thousand bytes, with one sentence in each that some rule is to find.
@main
struct MatchTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match-table", abstract: "Speed of matching as JSON, one number a line.",
        discussion: "match-table --texts en-ordinary.jsonl --language en")

    @Option(help: "Conversations, one a line: {\"utterances\": [{\"text\": …}]}.") var texts: String
    @Option(help: "Of rules and texts.") var language = "en"
    @Option(help: "Folder of lexicons.") var lexicons = "lexicons"
    @Option(help: "Rules.") var rules = 600
    @Flag(help: "Phrases alone, no patterns.") var phrases = false
    @Option(help: "Calls that PCRE2 alone is tried on.") var calls = 20
    @Option(help: "Rounds, of which the median counts.") var rounds = 3
    @Option(help: "Folder for patterns.txt and lines.txt, for other programs.") var export: String?

    func run() throws {
        let sets = try LexiconSetBuilder(paths: [lexicons]).sets()
        guard let language = Language(language), let shipped = sets[language] else {
            throw ValidationError("No lexicon of that language.")
        }
        let set = DealtRules(shipped, phrasesOnly: phrases).set(of: rules)
        let planted = shipped.rules.filter { !$0.required && $0.kind != .credit }.flatMap {
            $0.examples.match.prefix(3)
        }
        let calls = try OrdinaryCalls(path: texts).calls(of: 10_000, planting: planted, language: language)
        if let export { try OtherPrograms(set: set, calls: calls).write(to: export) }
        try MatchRace(set: set, calls: calls, slowCalls: self.calls, rounds: rounds).run()
    }
}

import ArgumentParser
import Foundation
import Lexicons
import Model
import Reports
import Suspicions
import Texts

extension SuspicionCommands {
    struct Evaluate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How many phrasings that it has not seen a model suspects, at one in 1,000 ordinary utterances.",
            discussion: """
                fairdial suspicions evaluate --catalogue phrasings.yaml --ordinary calls.jsonl lexicons

                A model learns from one half of each rule's phrasings and looks for the other, then the other way round. A
                catalogue that is not there is left out, which is said.
                """)

        @OptionGroup var sources: SuspicionSourceOptions
        @Argument(
            help: "Lexicons: their examples teach, and their rules tell what is hit anyway. Default: lexicons.",
            completion: .file(extensions: ["yaml", "yml"]))
        var paths: [String] = []
        @Option(
            help: ArgumentHelp(
                "A catalogue of phrasings that teach nothing: they alone are looked for.", valueName: "file"),
            completion: .file(extensions: ["yaml", "yml"]))
        var unseen: String?
        @Flag(help: "Learn from the catalogue's half alone, not from examples of lexicons.") var withoutExamples = false
        @Option(help: "table, or json (one object a line).") var format: ReviewList.Format = .table
        @OptionGroup var output: OutputOptions

        func run() throws {
            let texts = output.catalogue
            let missing = sources.catalogue.filter { !FileManager.default.fileExists(atPath: $0) }
            for path in missing { Console.note(Message("suspicion.catalogue.missing", ["path": path]), texts) }
            var present = sources
            present.catalogue = sources.catalogue.filter { !missing.contains($0) }
            let sets = try LexiconSetBuilder(paths: paths.isEmpty ? ["lexicons"] : paths).sets()
            let unseen = try unseen.map { try PhraseCatalogue(fileAt: $0) }
            for catalogue in try present.catalogues(texts) {
                guard let set = sets[catalogue.language] else {
                    Console.note(Message("lexicon.match.noSet", ["language": catalogue.language.code]), texts)
                    continue
                }
                let measure = try measure(catalogue, unseen, set)
                switch format {
                case .table: Console.result(UnseenTable(texts: texts).render(measure))
                case .json: for line in UnseenLines.json(measure) { Console.result(line) }
                }
            }
        }

        private func measure(_ catalogue: PhraseCatalogue, _ unseen: PhraseCatalogue?, _ set: LexiconSet) throws
            -> UnseenMeasure
        {
            var others = withoutExamples ? TrainingTexts() : TrainingTexts(examplesOf: set)
            others.ordinary = try sources.conversations(set.language)
            let looked = (unseen ?? catalogue).rules.flatMap { $0.says + $0.nearMisses }
            let hit = try Self.hit(looked, LexiconMatcher(set))
            let halves = UnseenHalves(language: set.language, rules: catalogue.rules, others: others) {
                hit.contains($0)
            }
            return try unseen.map { try halves.measure(unseen: $0.rules) } ?? halves.measure()
        }

        /// The texts in which a rule finds a violation.
        private static func hit(_ texts: [String], _ matcher: LexiconMatcher) throws -> Set<String> {
            let violations = Set(matcher.set.rules.filter { !$0.isCredit && !$0.required }.map(\.id))
            let engine = EngineIdentity(engine: "text", model: "", settings: [:])
            return try Set(
                texts.filter { text in
                    let utterance = Utterance(
                        channel: 0, role: .agent, span: Span(start: 0, end: 10), text: text, words: [])
                    let transcript = Transcript(
                        language: matcher.set.language, engine: engine, utterances: [utterance], durationSeconds: 10)
                    return try matcher.findings(in: transcript, isIncomplete: true, localDate: nil).found
                        .contains { violations.contains($0.rule) }
                })
        }
    }
}

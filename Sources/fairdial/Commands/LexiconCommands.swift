import ArgumentParser
import Foundation
import Lexicons
import Model
import Store
import Texts

struct LexiconCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Check, test and try lexicons.",
        subcommands: [
            Check.self, Test.self, Match.self,
            LexiconDiffCommand.self, LexiconBacktestCommand.self, LexiconActivateCommand.self,
            LexiconHistoryCommand.self, LexiconRollbackCommand.self, LexiconProposeCommand.self,
            LexiconApproveCommand.self, LexiconPrecisionCommand.self, LexiconNoticeCommand.self,
            LexiconAcknowledgeCommand.self,
        ])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read lexicons and list everything that is wrong, with file, line and column.",
            discussion: "Exit code 0: usable (there may be warnings); 2: refused.")

        @Argument(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
        var paths: [String] = []
        @OptionGroup var output: OutputOptions

        func run() throws {
            let texts = output.catalogue
            let builder = LexiconSetBuilder(paths: paths.isEmpty ? ["lexicons"] : paths)
            for problem in builder.errors + builder.warnings {
                Console.result(GivenLexicons.text(problem, texts))
            }
            guard builder.errors.isEmpty else {
                Console.note(Message("lexicon.check.refused", ["count": "\(builder.errors.count)"]), texts)
                return try ExitStatus.nothingDone.end()
            }
            for set in try builder.sets().values.sorted(by: { $0.language.code < $1.language.code }) {
                Console.result(
                    texts.text(
                        "lexicon.check.set",
                        [
                            "language": set.language.code, "rules": "\(set.rules.count)",
                            "version": set.version.hex,
                        ]))
            }
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run every example of every rule against the whole lexicon.",
            discussion: "Exit code 0: all as they should be; 1: some are not; 2: a lexicon is refused.")

        @Argument(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
        var paths: [String] = []
        @Flag(help: "Also list near-misses that another rule finds.") var notes = false
        @OptionGroup var output: OutputOptions

        func run() throws {
            let texts = output.catalogue
            let sets = try LexiconSetBuilder(paths: paths.isEmpty ? ["lexicons"] : paths).sets()
            var failed = 0
            var total = 0
            for set in sets.values.sorted(by: { $0.language.code < $1.language.code }) {
                for outcome in try LexiconExamples(LexiconMatcher(set, prefilter: .standard)).outcomes() {
                    total += 1
                    if !outcome.hasPassed {
                        failed += 1
                        Console.result(texts.text(outcome.message))
                    }
                    if notes, let note = outcome.note { Console.result(texts.text(note)) }
                }
            }
            Console.note(Message("lexicon.test.total", ["total": "\(total)", "failed": "\(failed)"]), texts)
            if failed > 0 { try ExitStatus.someSetAside.end() }
        }
    }

    struct Match: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What hits in a text, why, and what almost hit and what stopped it.",
            discussion: #"fairdial lexicon match --text "we will not sue you" --language en"#)

        @Option(help: "The words, as one utterance.") var text: String
        @Option(help: "Who says them: agent, customer or mixed.") var speaker: String = "agent"
        @Option(
            help: ArgumentHelp(
                "Of the text. Default: zh where it holds Chinese characters, else en.", valueName: "code"))
        var language: String?
        @Option(help: ArgumentHelp("Only rules of that day, such as 2026-02-14.", valueName: "date")) var on: String?
        @Argument(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
        var paths: [String] = []
        @OptionGroup var output: OutputOptions

        func validate() throws {
            let texts = output.catalogue
            if ChannelRole(rawValue: speaker) == nil {
                throw ValidationError(texts.text("lexicon.match.badSpeaker", ["found": speaker]))
            }
            if let language, Language(language) == nil {
                throw ValidationError(texts.text("lexicon.match.badLanguage", ["found": language]))
            }
            if let on, LocalDate(on) == nil {
                throw ValidationError(texts.text("lexicon.match.badDate", ["found": on]))
            }
        }

        func run() throws {
            let texts = output.catalogue
            let isChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            let spoken = language.flatMap { Language($0) } ?? (isChinese ? .chinese : .english)
            let sets = try LexiconSetBuilder(paths: paths.isEmpty ? ["lexicons"] : paths).sets()
            guard let set = sets[spoken] else {
                Console.note(Message("lexicon.match.noSet", ["language": spoken.code]), texts)
                return try ExitStatus.nothingDone.end()
            }
            let role = ChannelRole(rawValue: speaker) ?? .agent
            let found = try MatchExplainer(LexiconMatcher(set)).explain(text, role: role, localDate: on)
            for hit in found.hits {
                Console.result(Self.line(hit, texts))
                for slot in hit.slots { Console.result("        " + texts.text(slot.message)) }
            }
            for miss in found.nearMisses {
                let gaps = [
                    "rule": miss.rule.text, "name": miss.name.text(in: texts.language), "words": miss.words,
                    "obstacle": texts.text(miss.message),
                ]
                Console.result(texts.text("lexicon.match.almost", gaps))
            }
            if found.hits.isEmpty, found.nearMisses.isEmpty { Console.note(Message("lexicon.match.nothing"), texts) }
        }

        private static func line(_ hit: RuleMatch, _ texts: Catalogue) -> String {
            if let measure = hit.kind.measure(hit.words) { return line(hit, measured: measure, texts) }
            return texts.text(
                hit.isRequired ? "lexicon.match.required" : "lexicon.match.hit",
                [
                    "rule": hit.rule.text, "name": hit.name.text(in: texts.language), "words": hit.words,
                    "points": "\(hit.deduct)", "wording": WordingText.brief(hit.wording.map(WordingText.shown) ?? ""),
                    "status": texts.text(status(hit.status)),
                ])
        }

        private static func line(_ hit: RuleMatch, measured: Message, _ texts: Catalogue) -> String {
            texts.text(
                "lexicon.match.measured",
                [
                    "rule": hit.rule.text, "name": hit.name.text(in: texts.language), "points": "\(hit.deduct)",
                    "status": texts.text(status(hit.status)), "measured": texts.text(measured),
                    "from": ProgressLine.clock(hit.span.start), "to": ProgressLine.clock(hit.span.end),
                ])
        }

        private static func status(_ status: Rule.Status) -> Message {
            switch status {
            case .active: Message("lexicon.status.active")
            case .shadow: Message("lexicon.status.shadow")
            case .retired: Message("lexicon.status.retired")
            }
        }
    }
}

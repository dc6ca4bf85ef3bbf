import ArgumentParser
import Foundation
import Lexicons
import Model
import Pipeline
import Reports
import Texts

extension LexiconCommands {
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read lexicons and list everything that is wrong or doubtful, with file, line and column.",
            discussion: """
                fairdial lexicon check lexicons --corpus calls

                Where nothing is wrong, rules are also run: rules that another one shadows, exceptions that stop nothing, patterns
                that are tried on every turn, rules that fire often, and which rules take most of the time.

                Exit code 0: usable (there may be warnings); 2: refused.
                """)

        @Argument(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
        var paths: [String] = []
        @Option(
            help: ArgumentHelp(
                "Transcripts on which rules are run. Default: the near-misses of the lexicons.", valueName: "folder"),
            completion: .directory)
        var corpus: String?
        @Flag(help: "Also list the exceptions that stop nothing in any example.") var exceptions = false
        @Option(help: "table or json (one object a line).") var format: ResultFormat = .table
        @OptionGroup var output: OutputOptions

        /// So many of the dearest rules are named.
        private static let mostDear = 5

        func validate() throws {
            if format == .csv { throw ValidationError(output.catalogue.text("lexicon.match.noCSV")) }
        }

        func run() async throws {
            let texts = output.catalogue
            let builder = LexiconSetBuilder(paths: paths.isEmpty ? ["lexicons"] : paths)
            guard builder.errors.isEmpty else {
                show(builder.errors + builder.warnings)
                Console.note(Message("lexicon.check.refused", ["count": "\(builder.errors.count)"]), texts)
                return try ExitStatus.nothingDone.end()
            }
            let sets = try builder.sets().values.sorted { $0.language.code < $1.language.code }
            let matchers = try sets.map { try LexiconMatcher($0, prefilter: .standard) }
            let looks = try await looks(matchers)
            let doubts = try zip(matchers, looks).flatMap { try LexiconDoubts($0).problems($1, in: builder) }
            let shown = doubts.filter { exceptions || $0.code != .idleException }
            show(builder.warnings + shown)
            if shown.count < doubts.count {
                Console.note(Message("lexicon.check.idle", ["count": "\(doubts.count - shown.count)"]), texts)
            }
            for (set, look) in zip(sets, looks) {
                format == .json ? Console.result(JSONLine.text(SetLine(set, look))) : show(set, look, texts)
            }
        }

        private func looks(_ matchers: [LexiconMatcher]) async throws -> [SampleLook] {
            guard let corpus else { return try matchers.map { try SampleLook(nearMissesOf: $0) } }
            let configuration = try Configuration(flags: [:], environment: ProcessInfo.processInfo.environment)
            let folder = TranscriptFolder(
                corpus, language: try configuration.language(), roles: try configuration.channelRoles())
            let found = try await folder.look(matchers)
            for message in found.setAside { Console.note(message, output.catalogue) }
            return found.looks
        }

        private func show(_ problems: [LexiconProblem]) {
            for problem in problems {
                let text = GivenLexicons.text(problem, output.catalogue)
                Console.result(
                    format == .json
                        ? JSONLine.text(ProblemLine(problem, output.catalogue.text(problem.message))) : text)
            }
        }

        private func show(_ set: LexiconSet, _ look: SampleLook, _ texts: Catalogue) {
            let gaps = [
                "language": set.language.code, "rules": "\(set.rules.count)", "version": set.version.hex,
            ]
            Console.result(texts.text("lexicon.check.set", gaps))
            let dearest = look.shares.prefix(Self.mostDear).map { rule, share in
                "\(rule.text) \(String(format: "%.0f", 100 * share)) %"
            }
            guard !dearest.isEmpty else { return }
            let costs = [
                "language": set.language.code, "calls": "\(look.calls)",
                "rules": Message.listing(dearest, separator: ", "),
            ]
            Console.result(
                texts.text(corpus == nil ? "lexicon.check.costsOnNearMisses" : "lexicon.check.costs", costs))
        }
    }
}

/// Something that is wrong or doubtful, as a program reads it.
private struct ProblemLine: Encodable {
    let type = "problem"
    let code: String
    let severity: String
    let path: String
    let line: Int
    let column: Int
    let message: String

    init(_ problem: LexiconProblem, _ message: String) {
        (code, severity) = (problem.code.rawValue, problem.isWarning ? "warning" : "error")
        (path, line, column) = (problem.place.path, problem.place.line, problem.place.column)
        self.message = message
    }
}

/// A set that can be used, and what its rules cost.
private struct SetLine: Encodable {
    let type = "set"
    let language: String
    let rules: Int
    let version: String
    let calls: Int
    let costs: [Cost]

    struct Cost: Encodable {
        let rule: String
        let share: Double
    }

    init(_ set: LexiconSet, _ look: SampleLook) {
        (language, rules, version) = (set.language.code, set.rules.count, set.version.hex)
        calls = look.calls
        costs = look.shares.map { Cost(rule: $0.rule.text, share: ($0.share * 10_000).rounded() / 10_000) }
    }
}

import ArgumentParser
import Foundation
import Lexicons
import Model
import Performance
import Pipeline
import Reports
import Store
import Texts

struct LexiconBacktestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest", abstract: "What lexicons would have found in stored calls, and cost whom.",
        discussion: """
            fairdial lexicon backtest lexicons --from 2026-01-01 --to 2026-03-31

            Calls are judged under these lexicons and under the active ones: which are newly hit and no longer hit, and what
            becomes of deductions and scores. Nothing is written. docs/lexicon-changes.md says how it is counted.
            """)

    @Argument(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String] = []
    @OptionGroup var span: DaySpanOptions
    @Option(
        help: ArgumentHelp(
            "What they are held against: active, a folder or file, or a version.", valueName: "lexicons"))
    var against = "active"
    @Option(help: "Transcripts in this folder instead of stored calls.", completion: .directory) var folder: String?
    @Option(help: ArgumentHelp("Take all calls to be of this day.", valueName: "date")) var on: String?
    @Option(help: "How many calls to draw for listening, 0 to 1000.") var sample = 10
    @Option(help: "Of what is drawn by chance; the same gives the same.") var seed: UInt64 = 1
    @Option(help: "How many calls a table shows at most; 0 for all.") var limit = 20
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let texts = output.catalogue
        if let on, LocalDate(on) == nil {
            throw ValidationError(texts.text("lexicon.backtest.badDate", ["option": "--on", "found": on]))
        }
        if !(0...1000).contains(sample) {
            throw ValidationError(texts.text("lexicon.backtest.badSample", ["found": "\(sample)"]))
        }
    }

    func run() async throws {
        let texts = output.catalogue
        let configuration = try database.configuration()
        let new = try LexiconSetBuilder(paths: paths.isEmpty ? ["lexicons"] : paths).sets()
        guard !new.isEmpty else {
            Console.note(Message("lexicon.backtest.noLexicons"), texts)
            return try ExitStatus.nothingDone.end()
        }
        let old = try await LexiconSide(name: against).sets(database)
        let backtest = try LexiconBacktest(
            from: old, to: new, try configuration.compliance(), on: on.flatMap { LocalDate($0) },
            jobs: try configuration.jobs())
        guard !backtest.differing.isEmpty else {
            return Console.note(Message("lexicon.backtest.identical"), texts)
        }
        let days = try span.days(configuration)
        let names = Self.names(old, new)
        let view = BacktestView(format: format, limit: limit, texts: texts, names: names)
        view.begin(title(old, new, days))
        if on == nil, folder == nil { noteLater(backtest.differing, new, days) }
        let drawn = LexiconBacktest.Sample(size: sample, seed: seed)
        if let folder {
            let transcripts = TranscriptFolder(
                folder, language: try configuration.language(), roles: try configuration.channelRoles())
            let found = try await backtest.overTranscripts(in: transcripts, drawn, tell: view.show)
            view.end(found.tally, nil, found.pace)
            for message in found.setAside { Console.note(message, texts) }
            if !found.setAside.isEmpty { try ExitStatus.someSetAside.end() }
        } else {
            let store = try await database.openStore()
            let (tally, pace) = try await backtest.overCalls(in: store, days, drawn, tell: view.show)
            let last = days.upperBound.adding(days: -1)
            let people = ComplianceForesight(
                conduct: try await store.conduct(over: days), changes: tally.changes, roster: try await store.roster(),
                last: last, last == days.lowerBound ? .sum : .per100)
            try await store.close()
            view.end(tally, people, pace)
        }
    }

    /// Rules that count on none of the days.
    private func noteLater(_ rules: [RuleID], _ new: [Language: LexiconSet], _ days: Range<LocalDate>) {
        let (first, last) = ("\(days.lowerBound)", "\(days.upperBound.adding(days: -1))")
        let differing = Set(rules)
        for rule in new.values.flatMap(\.rules).sorted(by: { $0.id < $1.id }) where differing.contains(rule.id) {
            guard rule.status != .retired, rule.from ?? first > last || rule.until ?? last < first else { continue }
            Console.note(Message("lexicon.backtest.later", ["rule": rule.id.text]), output.catalogue)
        }
    }

    private func title(_ old: [Language: LexiconSet], _ new: [Language: LexiconSet], _ days: Range<LocalDate>) -> String
    {
        func versions(_ sets: [Language: LexiconSet]) -> String {
            let kept = new.keys.compactMap { sets[$0] }.sorted { $0.language.code < $1.language.code }
            let names = kept.map { "\($0.language.code) \($0.version.short)" }
            return names.isEmpty ? output.catalogue.text("lexicon.diff.none") : names.joined(separator: ", ")
        }
        let gaps = [
            "before": versions(old), "after": versions(new), "from": "\(days.lowerBound)",
            "to": "\(days.upperBound.adding(days: -1))", "seed": "\(seed)", "folder": folder ?? "",
        ]
        return output.catalogue.text(
            folder == nil ? "lexicon.backtest.title" : "lexicon.backtest.folderTitle", gaps)
    }

    private static func names(_ old: [Language: LexiconSet], _ new: [Language: LexiconSet]) -> [RuleID: LocalizedText] {
        let rules = (old.values.flatMap(\.rules) + new.values.flatMap(\.rules)).map { ($0.id, $0.name) }
        return Dictionary(rules) { _, later in later }
    }
}

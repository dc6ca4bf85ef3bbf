import ArgumentParser
import Foundation
import Model
import Pipeline
import Speech
import Store
import Texts

struct Score: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge a day's recordings and messages: hear, match, deduct, store.",
        discussion: """
            fairdial score recordings/ --calls calls.csv
            fairdial score recordings/ --channels agent,customer --format json > day.jsonl
            fairdial score --rescore --reason "new rule on false lawsuits" --lexicon lexicons/

            A second run over the same folder does no work twice. The first Ctrl-C finishes the calls in hand.
            """)

    @Argument(
        help: ArgumentHelp(
            "Folders or files. Only --rescore may go without: then all stored calls.", valueName: "path"),
        completion: .file())
    var paths: [String] = []

    @Option(
        help: ArgumentHelp("The call list. Default: calls.csv in a folder that is scored.", valueName: "csv"),
        completion: .file(extensions: ["csv"]))
    var calls: String?

    @Option(
        help: ArgumentHelp("What the call list's own columns and words mean, in YAML.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var callMapping: String?

    @Option(help: ArgumentHelp("What file names tell, as a pattern with named groups.", valueName: "pattern"))
    var namePattern: String?

    @Option(
        help: ArgumentHelp("Lexicons: a folder or a file; may be repeated. Default: lexicons.", valueName: "path"),
        completion: .directory)
    var lexicon: [String] = []

    @Option(help: ArgumentHelp("Language of calls for which nothing else says one. Default: en.", valueName: "code"))
    var language: String?

    @Option(help: ArgumentHelp("IANA zone of times that name none.", valueName: "zone")) var zone: String?

    @Option(help: ArgumentHelp("Roles of the channels in the file's order: agent,customer.", valueName: "roles"))
    var channels: String?

    @Option(help: ArgumentHelp("How sound without a header is read, such as raw=pcm16:8000:1.", valueName: "formats"))
    var headerless: String?

    @Option(help: ArgumentHelp("Calls heard at once. Default: one a core.", valueName: "n")) var jobs: String?

    @Flag(help: "Match stored transcripts again under the lexicons given and make the new judgements current.")
    var rescore = false

    @Option(help: "Why calls are scored again; it goes into the ledger.") var reason: String?

    @Flag(help: "Try recordings again whose engine failed before.") var retryFailed = false

    @Flag(help: "Print only recordings that this run has done, not those of earlier runs.") var onlyNew = false

    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table

    @Option(
        help: ArgumentHelp("Also write a self-contained HTML page with players.", valueName: "file.html"),
        completion: .file(extensions: ["html"]))
    var report: String?

    @Option(
        help: ArgumentHelp(
            "Keep a small JSON file about the run for monitoring, from its start.", valueName: "file.json"),
        completion: .file(extensions: ["json"]))
    var summary: String?

    @OptionGroup var engine: EngineOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if rescore, reason == nil { throw ValidationError(output.catalogue.text("run.reasonMissing")) }
        if !rescore, reason != nil { throw ValidationError(output.catalogue.text("run.reasonWithoutRescore")) }
        if paths.isEmpty, !rescore { throw ValidationError(output.catalogue.text("run.pathsMissing")) }
    }

    func run() async throws {
        let file = summary.map(RunAccountFile.init)
        var account = RunAccount()
        try file?.write(account)
        do {
            let (result, setAside, status) = try await score()
            account.finish(result, setAside: setAside, status)
            try file?.write(account)
            try status.end()
        } catch let error as any ExplainedError {
            account.fail(error.message.key, output.catalogue.text(error.message))
            try file?.write(account)
            throw error
        }
    }

    private func configuration() throws -> Configuration {
        try database.configuration(
            [
                .language: language, .zone: zone, .channels: channels, .callMapping: callMapping,
                .headerless: headerless, .jobs: jobs,
                .lexicons: lexicon.isEmpty ? nil : lexicon.joined(separator: ","),
            ].merging(engine.flags) { flag, _ in flag })
    }

    private func score() async throws -> (RunResult, setAside: Int, ExitStatus) {
        let configuration = try configuration()
        try configuration.checkAlerts()
        let request = try scoreRequest(configuration)
        let texts = output.catalogue
        let jobs = try configuration.jobs()
        try sayFirstLines(request, configuration, jobs: jobs)
        let reportFile = try report.map { try ReportFile($0) }
        let path = configuration[.database].text
        let store = try await CallStore(path: path)
        if rescore { try await configuration.checkRescoring(request.lexicons, in: store, output.catalogue) }
        let lock = try RunLock(database: path)
        let phrases = try await request.phrases(besides: store)
        let models = try configuration.engineModels().map { $0.expecting(phrases) }
        let pool = try HearingPool.ofThisProgram(
            jobs: jobs, models: models, secondModels: try configuration.secondModels())
        let interruption = Interruption { Console.note(Message("run.stopping"), texts) }
        let sources = interruption.listen()
        let progress = RunProgress(catalogue: texts, isQuiet: output.quiet)
        let run = ScoreRun(request, store: store, pool: pool, jobs: jobs)
        let result: RunResult
        do {
            result = try await run.execute(isStopped: { interruption.isRequested }) { progress.take($0) }
        } catch let error as StoreError {
            progress.finish()
            Console.note(Message("run.brokeOff", ["done": "\(progress.count)"]), texts)
            throw error
        }
        progress.finish()
        let results = ScoreResults(
            result: result, store: store, request: request, output: output, format: format, onlyNew: onlyNew,
            report: reportFile, pool: pool)
        let status = try await results.write()
        try await database.refreshScores(store, output)
        await pool.shutdown()
        try await store.close()
        withExtendedLifetime((sources, lock)) {}
        return (result, results.setAside.count, status)
    }

    private func scoreRequest(_ configuration: Configuration) throws -> ScoreRequest {
        let zone = try configuration.zone()
        let mapping = try configuration.callMapping()
        let callList =
            try calls.map { try CallLists(readingFileAt: $0, defaultZone: zone, mapping: mapping) }
            ?? CallLists(besideRecordingsOf: paths, defaultZone: zone, mapping: mapping)
        return ScoreRequest(
            paths: paths, callList: callList, sideCars: SideCars(mapping, defaultZone: zone),
            namePattern: try namePattern.map { try NamePattern($0, zone: zone) },
            language: try configuration.language(), zone: zone, channelRoles: try configuration.channelRoles(),
            headerless: try configuration.headerlessFormats(), lexicons: try GivenLexicons.sets(configuration),
            compliance: try configuration.compliance(), rescoreReason: rescore ? reason : nil,
            retriesFailed: retryFailed, actor: ActorID(actor.name))
    }

    private func sayFirstLines(_ request: ScoreRequest, _ configuration: Configuration, jobs: Int) throws {
        let texts = output.catalogue
        if request.namePattern?.lacksZone == true { Console.note(Message("run.namePatternZone"), texts) }
        guard !output.quiet, !request.paths.isEmpty else { return }
        for model in try configuration.engineModels() { Console.note(.engine(model, jobs: jobs), texts) }
        if try configuration.lacksBetterEngine() { Console.note(Message("run.betterEngine"), texts) }
        for list in request.callList?.contents ?? [] {
            Console.note(Message("run.callListFound", ["path": list.path, "count": "\(list.count)"]), texts)
        }
        for path in request.callList?.takenAsGB18030 ?? [] {
            Console.note(Message("run.callListGB18030", ["path": path]), texts)
        }
        if request.callList == nil, request.sideCars == nil, request.namePattern == nil {
            Console.note(Message("run.noCallList"), texts)
        }
        Console.note(
            Message(
                "run.language",
                [
                    "language": request.language.code,
                    "origin": configuration[.language].origin.place(of: .language, texts),
                ]), texts)
    }
}

/// In which form results are written.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case csv
}

import ArgumentParser
import Evaluation
import Foundation
import Model
import Reports
import Speech

struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure an engine over recordings with references.",
        discussion: """
            The manifest is a table separated by tabs with a header: file, language, reference; and where there are,
            channels (agent,customer) and transcript (what was said channel by channel, in our transcript form). Rates
            are given for each folder with 95 % intervals over recordings; Chinese is counted by characters. With a
            lexicon, hits in what was heard are compared with hits in the transcripts.

            fairdial evaluate audio/manifest.tsv
            fairdial evaluate audio/manifest.tsv --engine moonshine --against pocketsphinx --report evaluation.html
            fairdial evaluate calls/manifest.tsv --lexicon lexicons --by codec --format json
            """)

    /// In which form results are written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
    }

    @Argument(help: "The manifest.", completion: .file(extensions: ["tsv"])) var manifest: String
    @Option(help: ArgumentHelp("Another engine, heard too; differences are paired.", valueName: "name"))
    var against: String?
    @Option(help: ArgumentHelp("Also form sets by this column of the manifest; may be repeated.", valueName: "column"))
    var by: [String] = []
    @Option(help: ArgumentHelp("Lexicon files or folders whose hits are compared.", valueName: "paths"))
    var lexicon: String?
    @Option(
        help: ArgumentHelp("Only lines whose column has this value, such as half=final.", valueName: "column=value"))
    var only: [String] = []
    @Option(help: ArgumentHelp("Recordings heard at once. Default: one a core.", valueName: "n")) var jobs: String?
    @Option(help: "table or json (one object a line, docs/hearing.md).") var format: Format = .table
    @Option(help: ArgumentHelp("Also write a page with plots.", valueName: "file")) var report: String?
    @Flag(help: "Also print each recording with its reference and what was heard.") var each = false
    @OptionGroup var engine: EngineOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try Configuration(
            flags: engine.flags.merging([.jobs: jobs, .lexicons: lexicon]) { flag, _ in flag },
            environment: ProcessInfo.processInfo.environment)
        let page = try report.map { try ReportFile($0) }
        let manifest = try EvaluationManifest(path: manifest)
        let lines = try manifest.lines(only: only, checking: by)
        let jobs = try configuration.jobs()
        let other = try against.map { try configuration.engine(named: $0, flag: "--against") }
        let comparison = try TrialComparison(
            lines: lines, columns: by, lexicons: lexicon == nil ? [:] : try GivenLexicons.sets(configuration),
            settings: try configuration.compliance())
        var trials: [EvaluatedTrial] = []
        for name in [try configuration.engine()] + [other].compactMap(\.self) {
            let trial = try await EngineTrial.run(
                lines, engine: name, configuration: configuration, jobs: jobs, texts: output.catalogue)
            if each { sayEach(lines, trial) }
            trials.append(try comparison.compare(trial))
        }
        let (first, second) = (trials[0], trials.dropFirst().first)
        switch format {
        case .table: Console.result(EvaluationTable(texts: output.catalogue).text(first, against: second))
        case .json: Console.result(EvaluationJSON().text(first, against: second))
        }
        try page?.append(EvaluationPage(texts: output.catalogue).html(trials))
        try page?.finish()
    }

    private func sayEach(_ lines: [EvaluationManifest.Line], _ trial: EngineTrial) {
        for (line, outcome) in zip(lines, trial.outcomes) {
            switch outcome {
            case .success(let hearing):
                let heard = hearing.transcript.utterances.map(\.text).joined(separator: " ")
                Console.result("\(line.file)\t\(line.reference)\t\(heard)")
            case .failure(let error): Console.result("\(line.file)\t\(output.catalogue.text(error.message))")
            }
        }
    }
}

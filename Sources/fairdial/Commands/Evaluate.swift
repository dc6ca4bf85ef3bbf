import ArgumentParser
import Audio
import Foundation
import Model
import Speech

struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure an engine: word error rates over recordings with references.",
        discussion: """
            The manifest is a table separated by tabs with a header; columns file, language and reference are read.
            Chinese is counted by characters. Rates are given for each folder of the manifest.

            fairdial evaluate audio/manifest.tsv
            """)

    @Argument(help: "The manifest.", completion: .file(extensions: ["tsv"])) var manifest: String
    @Option(help: ArgumentHelp("Recordings heard at once. Default: one a core.", valueName: "n")) var jobs: String?
    @Flag(help: "Also print each recording with its reference and what was heard.") var each = false
    @OptionGroup var engine: EngineOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try Configuration(
            flags: engine.flags.merging([.jobs: jobs]) { flag, _ in flag },
            environment: ProcessInfo.processInfo.environment)
        let lines = try EvaluationManifest(path: manifest).lines
        let jobs = try configuration.jobs()
        let pool = try HearingPool.ofThisProgram(jobs: jobs, configuration: configuration)
        let outcomes = await hear(lines, pool: pool, jobs: jobs)
        await pool.shutdown()
        report(lines, outcomes)
    }

    private func hear(
        _ lines: [EvaluationManifest.Line], pool: HearingPool, jobs: Int
    ) async -> [Int: Result<Hearing, HearingError>] {
        await withTaskGroup(of: (Int, Result<Hearing, HearingError>).self) { group in
            var outcomes: [Int: Result<Hearing, HearingError>] = [:]
            var next = 0
            func start() {
                guard next < lines.count else { return }
                let (place, line) = (next, lines[next])
                next += 1
                group.addTask {
                    let outcome = await Self.hear(line, pool: pool)
                    return (place, outcome)
                }
            }
            for _ in 0..<jobs { start() }
            while let (place, outcome) = await group.next() {
                outcomes[place] = outcome
                start()
            }
            return outcomes
        }
    }

    private static func hear(
        _ line: EvaluationManifest.Line, pool: HearingPool
    ) async -> Result<Hearing, HearingError> {
        let request = HearingRequest(source: SoundSource(path: line.path), language: line.language, roles: nil)
        do throws(HearingError) {
            return .success(try await pool.hear(request))
        } catch {
            return .failure(error)
        }
    }

    private func report(_ lines: [EvaluationManifest.Line], _ outcomes: [Int: Result<Hearing, HearingError>]) {
        let texts = output.catalogue
        var rates: [String: WordErrorRate] = [:]
        var unscored: [String: Int] = [:]
        for (place, line) in lines.enumerated() {
            var heard = ""
            switch outcomes[place] {
            case .success(let hearing):
                heard = hearing.transcript.utterances.map(\.text).joined(separator: " ")
            case .failure(let error) where error.reason == .noSpeech: heard = ""
            case .failure(let error):
                unscored[line.group, default: 0] += 1
                if each { Console.result("\(line.file)\t\(texts.text(error.message))") }
                continue
            case nil: continue
            }
            rates[line.group, default: WordErrorRate()]
                .add(reference: line.reference, heard: heard, language: line.language)
            if each { Console.result("\(line.file)\t\(line.reference)\t\(heard)") }
        }
        for group in Set(rates.keys).union(unscored.keys).sorted() {
            let rate = rates[group]?.rate.map { String(format: "%.3f", $0) } ?? "–"
            Console.result(
                texts.text(
                    "evaluate.group",
                    [
                        "group": group, "rate": rate, "words": "\(rates[group]?.referenceTokens ?? 0)",
                        "unscored": "\(unscored[group] ?? 0)",
                    ]))
        }
    }
}

/// Recordings with what was said in them.
struct EvaluationManifest {
    struct Line {
        let file: String
        let path: String
        let language: Language
        let reference: String

        /// Of which set it is: its folder, and apart from that the same recordings through a simulated line.
        var group: String
    }

    let lines: [Line]

    /// Rows without a reference are left out: there is nothing to compare.
    init(path: String) throws {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw EvaluationProblem(message: Message("evaluate.notReadable", ["path": path]))
        }
        let rows = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        guard
            let header = rows.first, let file = header.firstIndex(of: "file"),
            let language = header.firstIndex(of: "language"), let reference = header.firstIndex(of: "reference")
        else { throw EvaluationProblem(message: Message("evaluate.columns", ["path": path])) }
        let folder = (path as NSString).deletingLastPathComponent
        let files = Set(rows.dropFirst().compactMap { file < $0.count ? $0[file] : nil })
        lines = rows.dropFirst().compactMap { row in
            guard row.count == header.count, !row[reference].isEmpty, let spoken = Language(row[language]) else {
                return nil
            }
            return Line(
                file: row[file], path: folder.isEmpty ? row[file] : "\(folder)/\(row[file])", language: spoken,
                reference: row[reference], group: Self.group(row[file], language: spoken, among: files))
        }
        guard !lines.isEmpty else { throw EvaluationProblem(message: Message("evaluate.columns", ["path": path])) }
    }

    /// `x-line.wav` is `x.wav` through a line where both are there.
    private static func group(_ file: String, language: Language, among files: Set<String>) -> String {
        let folder = (file as NSString).deletingLastPathComponent
        let stem = (file as NSString).deletingPathExtension
        let original = "\(stem.dropLast("-line".count)).\((file as NSString).pathExtension)"
        let isThroughLine = stem.hasSuffix("-line") && files.contains(original)
        return "\(folder) \(language)" + (isThroughLine ? " -line" : "")
    }
}

/// Why a manifest cannot be used.
struct EvaluationProblem: ExplainedError {
    let message: Message
}

import ArgumentParser
import Audio
import Foundation
import Model
import Pipeline
import Reports
import Speech

struct Transcribe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what an engine hears in a recording, without judging it.",
        discussion: """
            fairdial transcribe call.wav --channels agent,customer
            fairdial transcribe call.wav --format json > call.transcript.json
            """)

    @Argument(help: "The recording.", completion: .file()) var file: String
    @Option(help: ArgumentHelp("Language of the call. Default: en.", valueName: "code")) var language: String?
    @Option(help: ArgumentHelp("Roles of the channels in the file's order: agent,customer.", valueName: "roles"))
    var channels: String?
    @Option(help: ArgumentHelp("How sound without a header is read, such as raw=pcm16:8000:1.", valueName: "formats"))
    var headerless: String?
    @Option(help: "text or json (our transcript form, docs/transcripts.md).") var format: Explain.Format = .text
    @OptionGroup var engine: EngineOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try Configuration(
            flags: [.language: language, .channels: channels, .headerless: headerless]
                .merging(engine.flags) { flag, _ in flag },
            environment: ProcessInfo.processInfo.environment)
        let models = try GivenLexicons.engineModels(configuration, nil, output.catalogue)
        let pool = try HearingPool.ofThisProgram(jobs: 1, models: models)
        let suffix = (file as NSString).pathExtension.lowercased()
        let source = SoundSource(path: file, headerless: try configuration.headerlessFormats()[suffix])
        let hearing = try await pool.hear(
            HearingRequest(
                source: source, language: try configuration.language(), roles: try configuration.channelRoles()))
        await pool.shutdown()
        switch format {
        case .json: Console.result(try TranscriptFile.json(hearing.transcript))
        case .text:
            for utterance in hearing.transcript.utterances {
                let role = output.catalogue.text("role.\(utterance.role.rawValue)")
                Console.result("[\(role) \(Clock.tenths(utterance.span.start))] \(utterance.text)")
            }
        }
    }
}

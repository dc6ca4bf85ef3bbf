import ArgumentParser
import Audio
import Foundation
import Model

struct Decode: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decode a recording to WAV at 16 kHz, or tell what was measured of its sound.",
        discussion: """
            fairdial decode call.vox --output call.wav
            fairdial decode call.mp3 --facts
            """)

    @Argument(help: "The recording.", completion: .file()) var file: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The WAV file to write.", valueName: "file")) var output: String?
    @Flag(help: "Facts as JSON on standard output.") var facts = false
    @Option(help: ArgumentHelp("How sound without a header is read, such as raw=pcm16:8000:1.", valueName: "formats"))
    var headerless: String?
    @OptionGroup var texts: OutputOptions

    func validate() throws {
        guard facts != (output != nil) else { throw ValidationError(texts.catalogue.text("decode.outputOrFacts")) }
    }

    func run() throws {
        let configuration = try Configuration(
            flags: [.headerless: headerless], environment: ProcessInfo.processInfo.environment)
        let suffix = (file as NSString).pathExtension.lowercased()
        let source = SoundSource(path: file, headerless: try configuration.headerlessFormats()[suffix])
        if let output { return try SoundWriter.writeWAV16k(source, to: output) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        Console.result(String(decoding: try encoder.encode(try SoundAnalysis.facts(of: source)), as: UTF8.self))
    }
}

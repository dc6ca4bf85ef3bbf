import ArgumentParser
import Audio
import Foundation
import Lexicons
import Model
import Speech

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what is installed, what is missing, and the command that installs it.")

    @OptionGroup var engine: EngineOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let texts = output.catalogue
        let configuration = try Configuration(
            flags: engine.flags, environment: ProcessInfo.processInfo.environment)
        Console.result(texts.text("doctor.library", ["name": "libsndfile", "version": SoundLibrary.version]))
        Console.result(texts.text("doctor.library", ["name": "PCRE2", "version": CompiledPattern.libraryVersion]))
        Console.result(
            FFmpeg.path.map { texts.text("doctor.ffmpeg", ["path": $0]) }
                ?? texts.text("doctor.ffmpegMissing", ["package": FFmpeg.package]))
        let model = try configuration.pocketSphinxModel()
        let missing = model.missingFiles
        for file in missing {
            Console.result(texts.text("doctor.modelMissing", ["language": model.language.code, "file": file]))
        }
        guard missing.isEmpty else { return try ExitStatus.someSetAside.end() }
        Console.result(
            texts.text("doctor.model", ["language": model.language.code, "model": model.acousticModel]))
    }
}

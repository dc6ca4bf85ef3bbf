import ArgumentParser
import Audio
import Foundation
import Lexicons
import Model
import Speech
import Texts

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
        Console.result(texts.text("doctor.library", ["name": "Vectorscan", "version": PrefilterUse.libraryVersion]))
        Console.result(
            FFmpeg.path.map { texts.text("doctor.ffmpeg", ["path": $0]) }
                ?? texts.text("doctor.ffmpegMissing", ["package": FFmpeg.package]))
        let isWhole = sayPocketSphinx(try configuration.pocketSphinxModel(), texts)
        let moonshine = try configuration.moonshineModel()
        say(.moonshine, for: [moonshine.language], in: moonshine.folder, missing: moonshine.missingFiles, texts)
        let whisper = configuration.whisperModels()
        if let model = whisper.first {
            say(.whisper, for: whisper.map(\.language), in: model.folder, missing: model.missingFiles, texts)
        }
        for model in try configuration.openAIModels() {
            let gaps = ["engine": EngineName.openai.rawValue, "language": model.language.code]
            Console.result(texts.text("doctor.engine", gaps.merging(["model": model.endpoint]) { $1 }))
        }
        guard isWhole else { return try ExitStatus.someSetAside.end() }
        guard try configuration.engine() == .auto else { return }
        let models = try configuration.engineModels()
        for model in models {
            Console.result(
                texts.text("doctor.auto", ["engine": model.names.engine, "language": model.language.code]))
        }
        for language in [Language.english, .chinese] where !models.contains(where: { $0.language == language }) {
            Console.result(texts.text("doctor.unheard", ["language": language.code]))
        }
    }

    private func sayPocketSphinx(_ model: PocketSphinxModel, _ texts: Catalogue) -> Bool {
        let missing = model.missingFiles
        for file in missing {
            Console.result(texts.text("doctor.modelMissing", ["language": model.language.code, "file": file]))
        }
        guard missing.isEmpty else { return false }
        Console.result(
            texts.text("doctor.model", ["language": model.language.code, "model": model.acousticModel]))
        return true
    }

    /// An engine of `scripts/get-engine`.
    private func say(
        _ engine: EngineName, for languages: [Language], in folder: String, missing: [String], _ texts: Catalogue
    ) {
        var gaps = [
            "engine": engine.rawValue, "language": languages.map(\.code).joined(separator: ", "), "model": folder,
        ]
        guard FileManager.default.fileExists(atPath: folder) else {
            return Console.result(texts.text("doctor.engineMissing", gaps))
        }
        if let file = missing.first {
            gaps["file"] = file
            return Console.result(texts.text("doctor.engineBroken", gaps))
        }
        Console.result(texts.text("doctor.engine", gaps))
    }
}

import Foundation
import Lexicons
import Model
import Speech
import Texts

/// The lexicons that a command was given, or those of the configuration.
enum GivenLexicons {
    /// The sets by language. A default folder that is not there means: none given.
    ///
    /// - Throws: `LexiconError` with everything that is wrong in the files.
    static func sets(_ configuration: Configuration) throws -> [Language: LexiconSet] {
        try builder(configuration)?.sets() ?? [:]
    }

    /// The sets of these folders and files, to be activated.
    ///
    /// - Throws: `LexiconError` with everything that is wrong in the files, or with all examples that fail.
    static func tested(_ paths: [String]) throws -> [Language: LexiconSet] {
        let builder = LexiconSetBuilder(paths: paths)
        let sets = try builder.sets()
        try FailingExamples(builder).check(Set(sets.keys))
        return sets
    }

    /// That the examples of the configured lexicons hold.
    static func checkExamples(_ configuration: Configuration, _ languages: Set<Language>) throws {
        guard !languages.isEmpty, let builder = builder(configuration) else { return }
        try FailingExamples(builder).check(languages)
    }

    /// What hears calls where no database knows which lexicons are active: engines that can be told of phrases are told
    /// those of the sets. Nothing is judged here, so a broken lexicon is said and its phrases are left out.
    ///
    /// - Parameter name: stands in for the configured engine.
    static func engineModels(
        _ configuration: Configuration, _ name: EngineName? = nil, _ texts: Catalogue
    ) throws(ConfigurationProblem) -> [EngineModel] {
        try configuration.engineModels(name).map { $0.expecting(phrases(configuration, texts)) }
    }

    private static func phrases(_ configuration: Configuration, _ texts: Catalogue) -> [Language: [String]] {
        guard let builder = builder(configuration) else { return [:] }
        for problem in builder.errors { Console.note(text(problem, texts)) }
        let broken = builder.brokenPaths
        if !broken.isEmpty {
            Console.note(Message("phrases.notTold", ["files": broken.joined(separator: ", ")]), texts)
        }
        return builder.soundPhrases
    }

    private static func builder(_ configuration: Configuration) -> LexiconSetBuilder? {
        let value = configuration[.lexicons]
        let paths = value.text.split(separator: ",").map(String.init)
        if value.origin == .builtIn, !paths.contains(where: { FileManager.default.fileExists(atPath: $0) }) {
            return nil
        }
        return LexiconSetBuilder(paths: paths)
    }

    /// One line a problem: file, line, column, code, what was found and what to do.
    static func text(_ problem: LexiconProblem, _ texts: Catalogue) -> String {
        "\(problem.place): \(problem.code.rawValue) \(texts.text(problem.message))"
    }
}

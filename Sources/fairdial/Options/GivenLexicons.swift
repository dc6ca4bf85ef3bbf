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
        let value = configuration[.lexicons]
        let paths = value.text.split(separator: ",").map(String.init)
        if value.origin == .builtIn, !paths.contains(where: { FileManager.default.fileExists(atPath: $0) }) {
            return [:]
        }
        return try LexiconSetBuilder(paths: paths).sets()
    }

    /// What hears calls where no database knows which lexicons are active: engines that can be told of phrases are told
    /// those of the sets.
    ///
    /// - Parameter name: stands in for the configured engine.
    /// - Throws: `ConfigurationProblem`, and `LexiconError` with everything that is wrong in the files.
    static func engineModels(_ configuration: Configuration, _ name: EngineName? = nil) throws -> [EngineModel] {
        try configuration.engineModels(name).map { model in
            try model.expecting(try sets(configuration).mapValues(\.phrases))
        }
    }

    /// One line a problem: file, line, column, code, what was found and what to do.
    static func text(_ problem: LexiconProblem, _ texts: Catalogue) -> String {
        "\(problem.place): \(problem.code.rawValue) \(texts.text(problem.message))"
    }
}

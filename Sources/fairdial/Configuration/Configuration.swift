import Foundation
import Model
import Yams

/// What is set, and where each value comes from: flag over environment over file over built-in value.
struct Configuration {
    enum Origin: Equatable {
        case flag
        case environment(String)
        case file(path: String, line: Int)
        case builtIn
    }

    struct Value: Equatable {
        let text: String
        let origin: Origin
    }

    private let values: [ConfigurationKey: Value]

    /// Puts the sources together.
    ///
    /// `flags` holds what was typed; a flag that was not typed is left out or nil. The file is read where it exists;
    /// one that was asked for by `FAIRDIAL_CONFIG` must exist.
    init(flags: [ConfigurationKey: String?], environment: [String: String]) throws(ConfigurationProblem) {
        let asked = environment["FAIRDIAL_CONFIG"]
        let path = asked ?? "fairdial.yaml"
        let written = try ConfigurationFile.values(at: path, mustExist: asked != nil)
        values = Dictionary(
            uniqueKeysWithValues: ConfigurationKey.allCases.map { key in
                if let flag = flags[key].flatMap({ $0 }) { return (key, Value(text: flag, origin: .flag)) }
                if let text = environment[key.environmentName], !text.isEmpty {
                    return (key, Value(text: text, origin: .environment(key.environmentName)))
                }
                if let file = written[key] {
                    return (key, Value(text: file.text, origin: .file(path: path, line: file.line)))
                }
                return (key, Value(text: key.builtIn, origin: .builtIn))
            })
    }

    /// The value of a key; every key has one, if only the built-in one.
    subscript(key: ConfigurationKey) -> Value {
        values[key] ?? Value(text: key.builtIn, origin: .builtIn)
    }
}

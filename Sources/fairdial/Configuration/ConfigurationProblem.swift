import Model
import Texts

/// Why the configuration cannot be used.
struct ConfigurationProblem: ExplainedError, Equatable {
    let message: Message

    static func notReadable(path: String, cause: String) -> Self {
        Self(message: Message("config.notReadable", ["path": path, "cause": cause]))
    }

    static func notYAML(path: String, cause: String) -> Self {
        Self(message: Message("config.notYAML", ["path": path, "cause": cause]))
    }

    static func unknownKey(path: String, line: Int, found: String) -> Self {
        let known = ConfigurationKey.allCases.map(\.rawValue).joined(separator: ", ")
        return Self(
            message: Message(
                "config.unknownKey", ["path": path, "line": "\(line)", "found": found, "known": known]))
    }

    static func notAValue(path: String, line: Int, key: String) -> Self {
        Self(message: Message("config.notAValue", ["path": path, "line": "\(line)", "key": key]))
    }

    static func badFlag(_ flag: String, found: String, expected: String) -> Self {
        let key = flag.drop { $0 == "-" }
        return Self(
            message: Message(
                "config.badValue", ["key": "\(key)", "found": found, "expected": expected, "origin": flag]))
    }

    static func engineMissing(_ engine: String, _ value: Configuration.Value, folder: String) -> Self {
        Self(
            message: Message(
                "config.engineMissing",
                ["engine": engine, "folder": folder, "origin": value.origin.place(of: .engine)]))
    }

    static func badValue(_ key: ConfigurationKey, _ value: Configuration.Value, expected: String) -> Self {
        Self(
            message: Message(
                "config.badValue",
                [
                    "key": key.rawValue, "found": value.text, "expected": expected,
                    "origin": value.origin.place(of: key),
                ]))
    }
}

extension Configuration.Origin {
    /// Where a person finds the value: a flag, a variable, a line of a file.
    func place(of key: ConfigurationKey) -> String {
        switch self {
        case .flag: "--\(key.flagName)"
        case .environment(let name): name
        case .file(let path, let line): "\(path):\(line)"
        case .builtIn: "built-in"
        }
    }

    /// The same in the reader's language.
    func place(of key: ConfigurationKey, _ texts: Catalogue) -> String {
        self == .builtIn ? texts.text("config.builtIn") : place(of: key)
    }
}

extension ConfigurationKey {
    /// The flag's name without its dashes.
    var flagName: String {
        switch self {
        case .lexicons: "lexicon"
        default:
            rawValue.reduce(into: "") { name, letter in
                name += letter.isUppercase ? "-\(letter.lowercased())" : "\(letter)"
            }
        }
    }
}

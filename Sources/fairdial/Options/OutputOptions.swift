import ArgumentParser
import Foundation
import Model
import Texts

/// How results and messages are written; the same for every command.
struct OutputOptions: ParsableArguments {
    @Option(name: .long, help: "Language of messages and reports: zh or en. Default: from LANG.")
    var locale: String?

    @Option(
        name: .long,
        help: "Messages on standard error: text, or json (one object a line). Default: FAIRDIAL_LOG, else text.")
    var log: LogFormat?

    @Flag(name: .shortAndLong, help: "No progress on standard error; errors are still written.")
    var quiet = false

    /// The texts in the reader's language.
    var catalogue: Catalogue { .of(language) }

    /// Chinese where `--locale`, else the environment, says so; English otherwise.
    var language: Language {
        locale.flatMap { Language($0) } ?? ReaderLanguage.ofEnvironment(ProcessInfo.processInfo.environment)
    }

    func validate() throws {
        if let locale, ![Language.chinese, .english].contains(Language(locale)) {
            throw ValidationError(catalogue.text("output.locale", ["found": locale]))
        }
    }
}

/// In which language the reader wants to be spoken to.
enum ReaderLanguage {
    /// By `LC_ALL`, `LC_MESSAGES` and `LANG`, the first that is set.
    static func ofEnvironment(_ environment: [String: String]) -> Language {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        return set.flatMap { Language($0) } == .chinese ? .chinese : .english
    }

    /// For errors that come before options are known: looks for `--locale` among the words typed.
    static func ofCommandLine(_ words: [String], environment: [String: String]) -> Language {
        for (place, word) in words.enumerated() {
            if word == "--locale", place + 1 < words.count, let language = Language(words[place + 1]) {
                return language
            }
            if word.hasPrefix("--locale="), let language = Language(String(word.dropFirst(9))) { return language }
        }
        return ofEnvironment(environment)
    }
}

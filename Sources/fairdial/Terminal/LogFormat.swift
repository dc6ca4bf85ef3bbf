import ArgumentParser
import Foundation
import Model
import Store
import Texts

/// How messages are written to standard error: for people, or for a log collector.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json

    /// By `--log` among the words typed, else `FAIRDIAL_LOG`: messages come before options are read, too.
    static func ofCommandLine(_ words: [String], environment: [String: String]) -> LogFormat {
        let typed = words.indices.compactMap { place -> String? in
            if words[place].hasPrefix("--log=") { return String(words[place].dropFirst(6)) }
            return words[place] == "--log" && place + 1 < words.count ? words[place + 1] : nil
        }.first
        return LogFormat(rawValue: typed ?? environment["FAIRDIAL_LOG"] ?? "") ?? .text
    }
}

/// One message as a line of JSON; docs/operations.md has the schema.
struct LogLine: Encodable {
    enum Level: String, Encodable {
        case note
        case error
    }

    /// The present instant in UTC.
    let at: String
    let level: Level
    /// Names the message for programs, whatever the reader's language.
    let key: String?
    /// What the message tells, by name.
    let gaps: [String: String]?
    /// The sentence in the reader's language.
    let message: String

    init(_ level: Level, _ message: Message?, text: String) {
        at = ZonedTime.utcText(microseconds: InstantSource.system.now())
        self.level = level
        key = message?.key
        gaps = message.map(\.arguments)
        self.message = text
    }

    var line: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? message
    }
}

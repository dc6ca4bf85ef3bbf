import Foundation
import Lexicons
import Model
import Store

/// One of two sets of lexicons that are held against each other, as it was named: folders and files, `active`, or the
/// beginning of a version that the database keeps.
struct LexiconSide {
    let name: String

    /// How many digits of a version name it.
    static let leastDigits = 6

    /// The sets by language.
    ///
    /// - Throws: `LexiconError` of files that have errors, `LexiconSideProblem` where nothing is named so.
    func sets(_ database: DatabaseOptions) async throws -> [Language: LexiconSet] {
        if FileManager.default.fileExists(atPath: name) { return try LexiconSetBuilder(paths: [name]).sets() }
        guard name == "active" || Self.isVersion(name) else {
            throw LexiconSideProblem(message: Message("lexicon.side.unknown", ["found": name]))
        }
        let store = try await database.openStore()
        let sets = try await name == "active" ? Self.active(store) : [kept(store)]
        try await store.close()
        return Dictionary(sets.map { ($0.language, $0) }) { first, _ in first }
    }

    /// The active sets of all languages.
    static func active(_ store: CallStore) async throws -> [LexiconSet] {
        var sets: [LexiconSet] = []
        for use in try await store.lexiconUse() where use.isActive {
            if let set = try await store.lexiconSet(use.version) { sets.append(set) }
        }
        return sets
    }

    /// The one set whose version begins so.
    func kept(_ store: CallStore) async throws -> LexiconSet {
        let versions = try await store.lexiconUse().map(\.version).filter { $0.hex.hasPrefix(name.lowercased()) }
        guard versions.count < 2 else {
            throw LexiconSideProblem(
                message: Message(
                    "lexicon.side.ambiguous",
                    ["found": name, "versions": Message.listing(versions.map(\.short), separator: ", ")]))
        }
        guard let version = versions.first, let set = try await store.lexiconSet(version) else {
            throw LexiconSideProblem(message: Message("lexicon.side.notKept", ["found": name]))
        }
        return set
    }

    static func isVersion(_ text: String) -> Bool {
        (leastDigits...64).contains(text.utf8.count) && text.allSatisfy(\.isHexDigit)
    }
}

/// Why nothing, or more than one thing, is meant by a name.
struct LexiconSideProblem: ExplainedError {
    let message: Message
}

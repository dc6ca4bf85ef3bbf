internal import Foundation
internal import Model

/// Phrases that a decoder is to know: their words with the sounds of those that its dictionary lacks, and a language
/// model of them.
struct ExpectedPhrases {
    /// Each a row of words.
    let rows: [[String]]
    /// The phones of the words that the dictionary lacks.
    let added: [String: [String]]

    /// - Parameters:
    ///   - phrases: as they are written: in any case, with numbers in figures.
    ///   - known: the dictionary's phones of a word; nil where it lacks it.
    init(_ phrases: [String], known: @escaping (String) -> [String]?) {
        let sounds = WordSounds(known: known)
        let forms = SpokenForms { known($0) != nil }
        rows = phrases.map { phrase in
            phrase.split(whereSeparator: \.isWhitespace).flatMap { forms.forms(of: String($0)).first ?? [] }
                .map { known($0) == nil ? sounds.withApostrophe($0) ?? $0 : $0 }
        }.filter { !$0.isEmpty }
        let lacking = Set(rows.joined()).filter { known($0) == nil }
        added = Dictionary(uniqueKeysWithValues: lacking.map { ($0, sounds.phones(of: $0)) })
    }

    /// Writes the language model to a file, for as long as `body` runs.
    ///
    /// - Throws: `HearingError` where it cannot be written, and what `body` throws.
    func withLanguageModel(_ body: (String) throws(HearingError) -> Void) throws(HearingError) {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("fairdial-\(UUID().uuidString).arpa")
        defer { try? FileManager.default.removeItem(at: file) }
        do {
            try Data(PhraseTrigrams(rows).arpa.utf8).write(to: file)
        } catch {
            throw .modelRefused(file.path)
        }
        try body(file.path)
    }
}

internal import CPocketSphinx
internal import Foundation
internal import Model

extension PocketSphinxHandle {
    /// The phones of a word as the dictionary has it first; nil where it lacks the word.
    func phones(of word: String) -> [String]? {
        guard let phones = ps_lookup_word(decoder, word) else { return nil }
        defer { free(phones) }
        return String(cString: phones).split(separator: " ").map(String.init)
    }

    /// Adds a word to the dictionary of this decoder.
    ///
    /// - Throws: `HearingError` where the library refuses it.
    func add(_ word: String, phones: [String]) throws(HearingError) {
        guard ps_add_word(decoder, word, phones.joined(separator: " "), 0) >= 0 else {
            throw .engineRefused("ps_add_word")
        }
    }
}

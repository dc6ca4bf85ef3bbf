internal import Documents
import Model

internal import Yams

/// Reads wordings that are to be found by how they sound: `homophones: true`.
struct SoundReader {
    let log: LexiconLog

    /// For each wording what sounds like it; what has no sound is in the log.
    ///
    /// - Parameter ofWholeRule: the rule asks for all of its wordings: those that are too short, or not Chinese, are
    ///   passed over.
    func sounds(of wordings: [Rule.Wording], at mark: Mark?, ofWholeRule: Bool) -> [Rule.Wording] {
        wordings.compactMap { wording in
            do throws(SoundPattern.Refusal) {
                switch wording {
                case .phrase(let text):
                    _ = try SoundPattern.phrase(text, english: .standard)
                    return .soundOfPhrase(text)
                case .pattern(let text):
                    _ = try SoundPattern.pattern(text)
                    return .soundOfPattern(text)
                case .soundOfPhrase, .soundOfPattern: return nil
                }
            } catch {
                if ofWholeRule, error == .tooShort || error == .writtenPattern { return nil }
                let shown = WordingText.brief(WordingText.shown(wording))
                log.add(.noSound, at: mark, Self.message(error, wording: shown))
                return nil
            }
        }
    }

    private static func message(_ refusal: SoundPattern.Refusal, wording: String) -> Message {
        switch refusal {
        case .sign(let sign): Message("lexicon.noSound.sign", ["wording": wording, "sign": sign])
        case .unknownWord(let word): Message("lexicon.noSound.unknownWord", ["wording": wording, "word": word])
        case .writtenPattern: Message("lexicon.noSound.pattern", ["wording": wording])
        case .noDictionary: Message("lexicon.noSound.dictionary", ["wording": wording])
        case .tooShort: Message("lexicon.noSound.short", ["wording": wording])
        }
    }
}

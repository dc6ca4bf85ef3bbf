package import Model

/// A rule that almost found something, and what stopped it.
package struct NearMiss: Hashable, Sendable, Codable {
    /// What kept the rule from finding the words.
    package enum Obstacle: Hashable, Sendable, Codable {
        /// An exception (`unless`) matched: its pattern and the words it matched.
        case exception(pattern: String, words: String)
        /// A pattern that ends just before stopped it: the pattern and its words.
        case before(pattern: String, words: String)
        /// What somebody else said last stopped it: the pattern and its words.
        case other(pattern: String, words: String)
        /// It is a part of these longer words.
        case partOf(String)
        /// None of these words, which must, stand near.
        case alone([Rule.Wording])
        /// What stands in a slot is not what the rule asks for, or could not be read.
        case slot(SlotReading)
        /// It is said less often than from where the rule counts.
        case tooSeldom(times: Int)
        /// The rule is not asked of such a call.
        case calls
        /// The rule is for another speaker.
        case speaker(Rule.Speaker)
        /// The rule looks in another part of the call.
        case window(Rule.Window)
        /// The rule counts on other dates; either end may be open.
        case dates(from: String?, until: String?)
        /// The rule is retired.
        case retired
        /// All words of the phrase but this one stand there in order.
        case missingWord(String)
        /// A pattern of the rule hit a limit.
        case undecided
        /// The call does not tell how it was said.
        case unmeasured(MannerDoubt)
    }

    package let rule: RuleID
    package let name: LocalizedText
    /// The words that almost made a hit; empty for a rule that is not decided.
    package let words: String
    /// The wording that almost found them; nil for a rule that is not decided.
    package let wording: Rule.Wording?
    package let obstacle: Obstacle
    /// The place of the turn among those that were explained, from 0: of a text's lines the line.
    package let turn: Int

    /// The sentence for people that says what stopped the rule.
    package var message: Message {
        switch obstacle {
        case .exception(let pattern, let words):
            Message("lexicon.nearMiss.exception", ["pattern": WordingText.brief(pattern), "words": words])
        case .before(let pattern, let words):
            Message("lexicon.nearMiss.before", ["pattern": WordingText.brief(pattern), "words": words])
        case .other(let pattern, let words):
            Message("lexicon.nearMiss.other", ["pattern": WordingText.brief(pattern), "words": words])
        case .partOf(let longer): Message("lexicon.nearMiss.partOf", ["words": longer])
        case .alone(let wordings):
            Message("lexicon.nearMiss.alone", ["words": WordingText.brief(Self.shown(wordings))])
        case .slot(let reading): reading.message
        case .tooSeldom(let times): Message("lexicon.nearMiss.tooSeldom", ["times": "\(times)"])
        case .calls: Message("lexicon.nearMiss.calls")
        case .speaker(.agent): Message("lexicon.nearMiss.agentOnly")
        case .speaker(.customer): Message("lexicon.nearMiss.customerOnly")
        // A rule for anyone is never stopped by the speaker.
        case .speaker(.any): Message("lexicon.nearMiss.speaker")
        case .window(.firstSeconds(let seconds)):
            Message("lexicon.nearMiss.first", ["seconds": Self.number(seconds)])
        case .window(.lastSeconds(let seconds)): Message("lexicon.nearMiss.last", ["seconds": Self.number(seconds)])
        case .window(.firstPercent(let percent)):
            Message("lexicon.nearMiss.firstPercent", ["percent": Self.number(percent)])
        case .window(.lastPercent(let percent)):
            Message("lexicon.nearMiss.lastPercent", ["percent": Self.number(percent)])
        case .window(.firstUtterances(let count)): Message("lexicon.nearMiss.firstUtterances", ["count": "\(count)"])
        case .dates(let from, let until):
            Message("lexicon.nearMiss.dates", ["from": from ?? "…", "until": until ?? "…"])
        case .retired: Message("lexicon.nearMiss.retired")
        case .missingWord(let word): Message("lexicon.nearMiss.missingWord", ["word": word])
        case .undecided: Message("lexicon.nearMiss.undecided")
        case .unmeasured(let doubt): doubt.message
        }
    }

    private static func shown(_ wordings: [Rule.Wording]) -> String {
        wordings.map(WordingText.shown).joined(separator: " | ")
    }

    private static func number(_ seconds: Double) -> String {
        seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    }
}

import Foundation
import Model

/// What one speaker says on one channel without a pause of a second, or one message: the text that rules are looked for
/// in.
struct Turn {
    /// The channel's place in the recording, from 0.
    let channel: Int
    let role: ChannelRole
    /// In order of start; never empty. Texts in NFC.
    let utterances: [Utterance]
    /// Where each utterance's text lies in `text`, in UTF-8 bytes.
    let pieces: [Range<Int>]
    /// The utterances' texts in a row, as UTF-8.
    let text: [UInt8]
    let view: MatchView
    /// When the words of each utterance were said.
    let timings: UtteranceTimings
    /// How its words sound.
    let sounds: TurnSounds

    /// Brings the utterances' texts to Unicode's composed form (NFC), which lexicons have too.
    init(channel: Int, role: ChannelRole, utterances: [Utterance]) {
        let utterances = utterances.map(\.composed)
        var text = ""
        var pieces: [Range<Int>] = []
        for utterance in utterances {
            if Self.needsSpace(between: text, and: utterance.text) { text += " " }
            let start = text.utf8.count
            text += utterance.text
            pieces.append(start..<text.utf8.count)
        }
        self.channel = channel
        self.role = role
        self.utterances = utterances
        self.pieces = pieces
        self.text = Array(text.utf8)
        view = MatchView(text, pieces: pieces)
        timings = UtteranceTimings(utterances)
        sounds = TurnSounds(view.bytes)
    }

    /// From the first utterance to the end of the one that ends last.
    var span: Span { utterances.dropFirst().reduce(utterances[0].span) { $0.union($1.span) } }

    /// The text of a stretch of the source; both ends on a scalar's border.
    func words(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    /// The words that end before a place of the source, as many as are ever shown.
    func words(before place: Int) -> String {
        var start = max(0, place - Self.mostShownBytes)
        while start < place, UTF8.isContinuation(text[start]) { start += 1 }
        return words(start..<place)
    }

    /// The words that begin at a place of the source, as many as are ever shown.
    func words(after place: Int) -> String {
        var end = min(text.count, place + Self.mostShownBytes)
        while end > place, end < text.count, UTF8.isContinuation(text[end]) { end -= 1 }
        return words(place..<end)
    }

    /// Room for six long words: a turn may last an hour, and a hit must not read all of it.
    private static let mostShownBytes = 256

    /// The utterances that a stretch of the source touches, by their place in the turn.
    func utterances(touching range: Range<Int>) -> [Int] {
        pieces.indices(overlapping: range).filter { !pieces[$0].isEmpty }
    }

    /// Chinese is written on without a space; anything else is a new word.
    private static func needsSpace(between left: String, and right: String) -> Bool {
        guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return false }
        let areApart = last.properties.isWhitespace || first.properties.isWhitespace
        return !areApart && !isChinese(last) && !isChinese(first)
    }

    /// Chinese characters and the wide punctuation that goes with them.
    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        Han.contains(scalar) || (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFF65).contains(scalar.value)
    }
}

extension Turn {
    /// Utterances of one speaker on one channel less than this many seconds apart are read as one turn.
    static let joiningSeconds = 1.0

    /// The turns of a call in order of channel and start.
    static func turns(of transcript: Transcript) -> [Turn] {
        struct Voice: Hashable {
            let channel: Int
            let role: ChannelRole
        }
        let voices = Dictionary(grouping: transcript.utterances) { Voice(channel: $0.channel, role: $0.role) }
        let order = voices.sorted { ($0.key.channel, $0.key.role.rawValue) < ($1.key.channel, $1.key.role.rawValue) }
        return order.flatMap { voice, utterances in
            joined(utterances).map { Turn(channel: voice.channel, role: voice.role, utterances: $0) }
        }
    }

    /// Takes the utterances of one voice.
    private static func joined(_ utterances: [Utterance]) -> [[Utterance]] {
        var turns: [[Utterance]] = []
        var end = -Double.infinity
        for utterance in utterances.sorted(by: { $0.span.start < $1.span.start }) {
            if !turns.isEmpty, utterance.message == nil, utterance.span.start - end < joiningSeconds {
                turns[turns.count - 1].append(utterance)
            } else {
                turns.append([utterance])
            }
            end = max(end, utterance.span.end)
        }
        return turns
    }
}

extension Utterance {
    fileprivate var composed: Utterance {
        if text.unicodeScalars.allSatisfy(Self.isAlwaysComposed) { return self }
        return Utterance(
            channel: channel, role: role, span: span, text: text.precomposedStringWithCanonicalMapping, words: words,
            confidence: confidence, message: message)
    }

    /// ASCII, Chinese characters and the wide signs that go with them: they are composed, and compose with nothing.
    private static func isAlwaysComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80, 0x4E00...0x9FFF, 0x3000...0x3020, 0xFF01...0xFF5E: true
        default: false
        }
    }
}

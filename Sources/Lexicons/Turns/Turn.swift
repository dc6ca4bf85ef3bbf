import Model

/// What one speaker says on one channel without a pause of a second: the text that rules are looked for in.
struct Turn {
    /// The channel's place in the recording, from 0.
    let channel: Int
    let role: ChannelRole
    /// In order of start; never empty.
    let utterances: [Utterance]
    /// Where each utterance's text lies in `text`, in UTF-8 bytes.
    let pieces: [Range<Int>]
    /// The utterances' texts in a row, as UTF-8.
    let text: [UInt8]
    let view: MatchView

    init(channel: Int, role: ChannelRole, utterances: [Utterance]) {
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
    }

    /// The text of a stretch of the source; both ends on a scalar's border.
    func words(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    /// The utterances that a stretch of the source touches, by their place in the turn.
    func utterances(touching range: Range<Int>) -> [Int] {
        pieces.indices.filter { pieces[$0].overlaps(range) }
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
            if !turns.isEmpty, utterance.span.start - end < joiningSeconds {
                turns[turns.count - 1].append(utterance)
            } else {
                turns.append([utterance])
            }
            end = max(end, utterance.span.end)
        }
        return turns
    }
}

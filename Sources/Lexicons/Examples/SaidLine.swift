package import Model

/// Words of one speaker in one breath.
package struct SaidLine: Hashable, Sendable {
    package let role: ChannelRole
    package let text: String

    package init(role: ChannelRole, text: String) {
        self.role = role
        self.text = text
    }

    /// What is said in a line: its parts where all of them name their speaker, such as
    /// `customer: will you sue me | agent: no`; else the line as it is, by the given speaker.
    package static func parts(of line: String, role: ChannelRole) -> [SaidLine] {
        let parts = line.split(separator: "|")
        let said = parts.compactMap(named)
        guard said.count == parts.count, !said.isEmpty else { return [SaidLine(role: role, text: line)] }
        return said
    }

    /// Words after the name of their speaker; nil where none is named.
    private static func named(_ part: Substring) -> SaidLine? {
        let part = part.drop { $0.isWhitespace }
        for speaker in [ChannelRole.agent, .customer] where part.hasPrefix("\(speaker.rawValue):") {
            let words = part.dropFirst(speaker.rawValue.count + 1).drop { $0.isWhitespace }
            return SaidLine(role: speaker, text: String(words))
        }
        return nil
    }

    /// The language of the words: Mandarin where they have a Chinese character, else English.
    package var language: Language { text.unicodeScalars.contains(where: Han.contains) ? .chinese : .english }
}

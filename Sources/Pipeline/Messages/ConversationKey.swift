internal import Foundation
internal import Model

/// What makes messages one unit of judgement: one conversation of one collector on one local day, in one language.
struct ConversationKey: Hashable {
    let conversation: String
    /// Nil where nobody is known to have written.
    let employee: EmployeeID?
    /// In the zone of the messages, as `2026-02-14`.
    let date: String
    let language: Language

    /// As people name it, `th-17:E-101:2026-11-23:zh`; colons, slashes and per cents of the parts are escaped.
    var name: String {
        [conversation, employee?.text ?? "", date, language.code].map(Self.escaped).joined(separator: ":")
    }

    private static func escaped(_ part: String) -> String {
        func isSpecial(_ character: Character) -> Bool { ":/%".contains(character) || character.isNewline }
        guard part.contains(where: isSpecial) else { return part }
        return String(
            part.flatMap { character in
                isSpecial(character)
                    ? character.utf8.map { String(format: "%%%02X", $0) }.joined() : String(character)
            })
    }

    /// The same for the same names, and nothing that can be read: it stands in the ledger for ever.
    var recording: RecordingID {
        RecordingID("messages:\(ContentHash(of: "fairdial-messages/1\n\(name)").hex.prefix(32))")
    }
}

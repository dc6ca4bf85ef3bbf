package import Model

/// One line of the ledger: what was done to what, by whom, when, and the hash of the line before.
///
/// Its body holds ids, numbers and salted hashes alone; the salted hashes stand under `sealed`, by field.
package struct LedgerLine: Hashable, Sendable {
    package let seq: Int64
    /// ISO 8601 in UTC with milliseconds.
    package let at: String
    /// `system`, or `sealed`: then the salted hash of the actor is under `sealed`.
    package let actor: ActorID
    /// Such as `ruling`.
    package let kind: String
    /// The id of what the line is about.
    package let subject: String
    package let body: [String: CanonicalJSON]
    /// The hash of the line before; of the first line, the ledger's genesis.
    package let previous: ContentHash

    package init(
        seq: Int64, at: String, actor: ActorID, kind: String, subject: String, body: [String: CanonicalJSON],
        previous: ContentHash
    ) {
        self.seq = seq
        self.at = at
        self.actor = actor
        self.kind = kind
        self.subject = subject
        self.body = body
        self.previous = previous
    }

    /// The line as it is hashed: RFC 8785, no line feed at the end.
    package var canonicalText: String {
        CanonicalJSON.object([
            "actor": .text(actor.text), "at": .text(at), "body": .object(body), "kind": .text(kind),
            "previous": .text(previous.hex), "seq": .integer(seq), "subject": .text(subject),
        ]).canonicalText
    }

    /// SHA-256 of the canonical text.
    package var hash: ContentHash { ContentHash(of: canonicalText) }

    /// What the first line of the ledger of that id has as `previous`: SHA-256 of `fairdial-ledger/1`, a line feed
    /// and the id.
    package static func genesis(of id: String) -> ContentHash { ContentHash(of: "fairdial-ledger/1\n\(id)") }

    /// Reads a line; nil where the text is no line in its canonical form.
    package init?(canonicalText text: String) {
        guard
            case .object(let members)? = CanonicalJSON(canonical: text), members.count == 7,
            case .integer(let seq)? = members["seq"], case .text(let at)? = members["at"],
            case .text(let actor)? = members["actor"], case .text(let kind)? = members["kind"],
            case .text(let subject)? = members["subject"], case .object(let body)? = members["body"],
            case .text(let previousText)? = members["previous"], let previous = ContentHash(hex: previousText)
        else { return nil }
        self.init(
            seq: seq, at: at, actor: ActorID(actor), kind: kind, subject: subject, body: body, previous: previous)
    }

    /// The salted hashes of the texts that stand beside the line, by field.
    var sealed: [String: String] {
        guard case .object(let seals)? = body["sealed"] else { return [:] }
        return seals.compactMapValues { seal in
            if case .text(let hex) = seal { hex } else { nil }
        }
    }
}

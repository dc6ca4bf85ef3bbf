import Model
package import Texts

/// Which lexicons were active when: lines for people, one JSON object each, or CSV. docs/lexicon-changes.md names the fields.
package struct LexiconHistoryLines {
    private let texts: Catalogue
    private let zone: String

    /// - Parameter zone: IANA name of the zone in which people read instants.
    package init(texts: Catalogue, zone: String) {
        self.texts = texts
        self.zone = zone
    }

    package func text(_ event: LexiconEvent) -> String {
        let erased = texts.text("lexicon.history.erased")
        let proposed = event.state == .proposed
        let rules = event.difference.map { "+\($0.added) ~\($0.changed) −\($0.gone)" }
        let seconder =
            proposed ? nil : event.proposer.map { texts.text("lexicon.history.proposedBy", ["proposer": $0.text]) }
        return texts.text(
            "lexicon.history.line",
            [
                "at": moment(event.at).map { "\($0.localDate) \($0.localClock)" } ?? "",
                "language": event.language.code,
                "version": event.version.short, "state": state(event),
                "actor": (proposed ? event.proposer : event.actor)?.text ?? erased, "proposed": seconder ?? "",
                "reason": event.reason ?? "–", "rules": rules ?? "–", "calls": event.calls.map { "\($0)" } ?? "–",
            ])
    }

    private func moment(_ microseconds: Int64) -> ZonedTime? { ZonedTime(microseconds: microseconds, zone: zone) }

    private func state(_ event: LexiconEvent) -> String {
        let gaps = ["day": event.startsAt.flatMap(moment)?.localDate ?? ""]
        return switch event.state {
        case .active: texts.text("lexicon.history.active")
        case .scheduled: texts.text("lexicon.history.scheduled", gaps)
        case .past: texts.text("lexicon.history.past")
        case .replaced: texts.text("lexicon.history.replaced", gaps)
        case .proposed: texts.text("lexicon.history.proposed")
        }
    }

    package static func json(_ event: LexiconEvent) -> String { JSONLine.text(Line(event)) }

    package static func csv(_ events: [LexiconEvent]) -> String {
        let columns = [
            "type", "language", "version", "state", "at", "from", "actor", "proposer", "reason", "added", "changed",
            "gone", "calls",
        ]
        return ([columns] + events.map { Line($0).cells })
            .map { $0.map(CSVRenderer.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private struct Line: Encodable {
        let type: String
        let language: String
        let version: String
        let state: String
        let at: String
        let from: String?
        let actor: String?
        let proposer: String?
        let reason: String?
        let added: Int?
        let changed: Int?
        let gone: Int?
        let calls: Int?

        init(_ event: LexiconEvent) {
            type = event.state == .proposed ? "proposal" : "activation"
            (language, version, state) = (event.language.code, event.version.hex, event.state.rawValue)
            at = ZonedTime.utcText(microseconds: event.at)
            from = event.startsAt.map { ZonedTime.utcText(microseconds: $0) }
            (actor, proposer, reason) = (event.actor?.text, event.proposer?.text, event.reason)
            (added, changed, gone) = (event.difference?.added, event.difference?.changed, event.difference?.gone)
            calls = event.calls
        }

        var cells: [String] {
            [type, language, version, state, at, from ?? "", actor ?? "", proposer ?? "", reason ?? ""]
                + [added, changed, gone, calls].map { $0.map { "\($0)" } ?? "" }
        }
    }
}

extension LexiconDifference {
    fileprivate var added: Int {
        fates.count {
            switch $0 {
            case .added, .revived: true
            case .removed, .retired, .changed: false
            }
        }
    }
    fileprivate var changed: Int { fates.count { if case .changed = $0 { true } else { false } } }
    fileprivate var gone: Int { fates.count - added - changed }
}

internal import Foundation
internal import Model
internal import Texts

/// One flagged call: waveform, player, hits and transcript.
struct CallSection {
    let call: ReportedCall
    let texts: Catalogue
    let sound: CallSound

    var markup: String {
        let transcript = call.transcript.map {
            TranscriptList(call: call, transcript: $0, hits: shownHits, texts: texts, isPlayable: isPlayable).markup
        }
        let attributes = [("class", isPlayable ? "call sound" : "call"), ("aria-label", call.name)]
        return element(
            "section", attributes + (isPlayable ? [("tabindex", "-1")] : []),
            element("div", [("class", "head")], heading) + wave + player
                + element("div", [("class", "columns")], hits + (transcript ?? "")))
    }

    /// Rules on trial are the officers' affair, not the reviewer's; good conduct is shown apart.
    private var shownHits: [Hit] { call.hitsByGravity.filter(\.standing.isOfViolation) }

    private var isPlayable: Bool {
        if case .mp3 = sound { return true }
        return false
    }

    private func text(_ key: String, _ gaps: [String: String] = [:]) -> String {
        HTMLText.escape(texts.text(key, gaps))
    }

    private var heading: String {
        let facts = [
            call.owners.map { $0?.text ?? texts.text("report.unknown") }.joined(separator: ", "),
            call.call.startedAt.map { "\($0.localDate) \($0.localClock) \($0.zone)" },
            HitPlace.length(call, texts), call.fileNames,
        ].compactMap { $0 }.joined(separator: " · ")
        let score = call.judgement.map {
            element(
                "span", [("class", "score")],
                text("report.score") + " " + element("b", [], "\($0.compliance)"))
        }
        return element("h3", [], HTMLText.escape(call.name)) + badges + (score ?? "")
            + element("p", [("class", "facts")], HTMLText.escape(facts)) + notes
    }

    private var badges: String {
        guard let judgement = call.judgement else { return "" }
        var badges: [String] = []
        if judgement.deducted > .zero {
            badges.append(element("span", [("class", "badge")], "−\(judgement.deducted)"))
        }
        if judgement.hits.contains(where: { $0.standing == .waits }) {
            badges.append(element("span", [("class", "badge wait")], text("standing.waits")))
        }
        if !judgement.undecided.isEmpty {
            badges.append(element("span", [("class", "badge wait")], text("report.html.undecided")))
        }
        return badges.joined()
    }

    private var notes: String {
        var lines: [String] = []
        if call.isTrial { lines.append(texts.text("explain.trial")) }
        if let incomplete = call.facts?.incomplete { lines.append(texts.text(incomplete)) }
        if let undecided = call.judgement?.undecided, !undecided.isEmpty {
            let rules = undecided.map(\.text).joined(separator: ", ")
            lines.append(texts.text("explain.undecided", ["rules": rules]))
        }
        lines += call.notMeasured(texts)
        return lines.map { element("p", [("class", "note")], HTMLText.escape($0)) }.joined()
    }

    private var wave: String {
        guard let facts = call.facts, facts.durationSeconds > 0 else { return "" }
        let channels = facts.channelsAreAlike ? Array(facts.channels.prefix(1)) : facts.channels
        return channels.enumerated().map { number, channel in
            let marks = shownHits.filter { $0.channel == number && $0.kind != .missing }
                .map { ($0.span, $0.standing.counts) }
            let roles = Set(call.transcript?.utterances.filter { $0.channel == number }.map(\.role) ?? [])
            let role = roles.count == 1 ? roles.first ?? .mixed : .mixed
            return element(
                "div", [("class", "wave")],
                element("span", [("class", "role \(role.rawValue)")], text("role.\(role.rawValue)"))
                    + Waveform(
                        peaks: channel.peaks, durationSeconds: facts.durationSeconds, marks: marks
                    ).svg)
        }.joined()
    }

    private var player: String {
        guard call.written == nil else { return "" }
        switch sound {
        case .none(let why):
            let line = texts.text("report.html.silent", ["reason": texts.text(why)])
            return element("p", [("class", "small silent")], HTMLText.escape(line))
        case .mp3(let data):
            // Base64 has nothing to escape, and a long call has megabytes of it.
            return "<audio controls preload=\"metadata\" aria-label=\"\(text("report.html.player"))\" "
                + "src=\"data:audio/mpeg;base64,\(data.base64EncodedString())\"></audio>"
        }
    }

    private var hits: String {
        let cards = shownHits.map { HitCard(call: call, hit: $0, texts: texts, isPlayable: isPlayable).markup }
        return element("div", [("class", "hits")], element("h4", [], text("report.html.hits")) + cards.joined())
    }
}

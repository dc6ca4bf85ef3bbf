internal import Foundation
internal import Model
internal import Texts

/// One flagged call: waveform, player, hits and transcript.
struct CallSection {
    let call: ReportedCall
    let texts: Catalogue
    let sound: Data?

    var markup: String {
        let deducted = call.judgement?.deducted ?? .zero
        let badge =
            deducted > .zero
            ? element("span", [("class", "points")], "−\(deducted)")
            : element("span", [("class", "points wait")], text("report.waits"))
        let facts = [
            call.call.employee?.text ?? texts.text("report.unknown"),
            call.call.startedAt.map { "\($0.localDate) \($0.localClock)" },
            call.durationSeconds.map(Clock.minutes), call.fileName,
        ].compactMap { $0 }.joined(separator: " · ")
        let heading =
            element("h3", [], HTMLText.escape(call.name)) + badge
            + element("p", [("class", "facts")], HTMLText.escape(facts)) + notes
        return element(
            "section", [("class", "call"), ("aria-label", call.name)],
            element("div", [("class", "head")], heading) + wave + player
                + element("div", [("class", "columns")], hits + transcript))
    }

    private func text(_ key: String, _ gaps: [String: String] = [:]) -> String {
        HTMLText.escape(texts.text(key, gaps))
    }

    private var notes: String {
        var lines: [String] = []
        if call.isTrial { lines.append(texts.text("explain.trial")) }
        if let incomplete = call.facts?.incomplete { lines.append(texts.text(incomplete)) }
        if let undecided = call.judgement?.undecided, !undecided.isEmpty {
            let rules = undecided.map(\.text).joined(separator: ", ")
            lines.append(texts.text("explain.undecided", ["rules": rules]))
        }
        return lines.map { element("p", [("class", "note")], HTMLText.escape($0)) }.joined()
    }

    private var wave: String {
        guard let facts = call.facts, facts.durationSeconds > 0 else { return "" }
        let channels = facts.channelsAreAlike ? Array(facts.channels.prefix(1)) : facts.channels
        return channels.enumerated().map { number, channel in
            let marks = shownHits.filter { $0.channel == number && $0.kind == .said }
                .map { ($0.span, $0.standing.counts) }
            let roles = call.transcript?.utterances.first { $0.channel == number }?.role ?? .mixed
            return element(
                "div", [("class", "wave")],
                element("span", [("class", "role \(roles.rawValue)")], text("role.\(roles.rawValue)"))
                    + Waveform(
                        peaks: channel.peaks, durationSeconds: facts.durationSeconds, marks: marks
                    ).svg)
        }.joined()
    }

    private var player: String {
        guard let sound else { return "" }
        return element(
            "audio",
            [
                ("controls", ""), ("preload", "metadata"), ("aria-label", texts.text("report.html.player")),
                ("src", "data:audio/mpeg;base64,\(sound.base64EncodedString())"),
            ])
    }

    /// Rules on trial are the officers' affair, not the reviewer's.
    private var shownHits: [Hit] { call.hitsByGravity.filter { $0.standing != .shadow } }

    private var hits: String {
        element(
            "div", [("class", "hits")],
            element("h4", [], text("report.html.hits")) + shownHits.map(hitCard).joined())
    }

    private func hitCard(_ hit: Hit) -> String {
        let rule = call.rules[hit.rule]
        let name = rule?.name.text(in: texts.language) ?? hit.rule.text
        let points = hit.standing.counts ? "−\(rule?.deduct ?? .zero)" : texts.text("standing.\(hit.standing.rawValue)")
        let words =
            hit.kind == .missing
            ? text("explain.missing", ["place": "\(Clock.tenths(hit.span.start))–\(Clock.tenths(hit.span.end))"])
            : "… \(HTMLText.escape(hit.before)) <mark>\(HTMLText.escape(hit.text))</mark> \(HTMLText.escape(hit.after)) …"
        var lines = [
            element("p", [("class", "words")], words),
            element(
                "p", [("class", "small")],
                text("role.\(hit.role.rawValue)") + " · "
                    + text("report.html.confidence", ["confidence": hit.confidence.map { "\($0)" } ?? "–"]) + " · "
                    + element("code", [], HTMLText.escape(hit.rule.text))),
        ]
        if let rule {
            lines.append(element("p", [("class", "small")], "\(text("explain.law")): \(HTMLText.escape(rule.basis))"))
        }
        if let advice = rule?.advice?.text(in: texts.language) {
            lines.append(element("p", [("class", "advice")], "\(text("explain.advice")): \(HTMLText.escape(advice))"))
        }
        for ruling in call.rulings where ruling.hit == hit.id {
            let gaps = [
                "reviewer": ruling.reviewer, "reason": ruling.reason ?? "–",
                "standing": texts.text("standing.\(ruling.standing.rawValue)"),
            ]
            lines.append(element("p", [("class", "small")], text("explain.ruling", gaps)))
        }
        let head =
            element("b", [], HTMLText.escape(name)) + element("span", [("class", "points")], HTMLText.escape(points))
            + element("time", [], Clock.tenths(hit.span.start))
        return element(
            "article",
            [
                ("class", "hit \(hit.standing.rawValue)"), ("id", "hit-\(hit.id.text)"), ("tabindex", "0"),
                ("data-at", "\(hit.span.start)"),
            ],
            element("div", [("class", "hit-head")], head) + lines.joined())
    }

    private var transcript: String {
        guard let transcript = call.transcript else { return "" }
        let lines = transcript.utterances.map { utterance in
            element(
                "li",
                [
                    ("class", utterance.role.rawValue), ("data-at", "\(utterance.span.start)"),
                    ("data-end", "\(utterance.span.end)"), ("tabindex", "0"),
                ],
                element("time", [], Clock.minutes(utterance.span.start))
                    + element("span", [("class", "who")], text("role.\(utterance.role.rawValue)"))
                    + element("span", [("class", "said")], marked(utterance)))
        }
        let version = call.judgement?.lexiconVersion.short ?? "–"
        return element(
            "div", [("class", "transcript")],
            element("h4", [], text("report.html.transcript")) + element("ol", [], lines.joined())
                + element(
                    "p", [("class", "small")],
                    text("report.html.made", ["engine": transcript.engine.engine, "version": version])))
    }

    /// The utterance with the words of its hits marked.
    private func marked(_ utterance: Utterance) -> String {
        let hits = shownHits.filter {
            $0.kind == .said && $0.channel == utterance.channel && $0.span.overlaps(utterance.span)
        }
        var markup = ""
        var rest = utterance.text[...]
        let found = hits.compactMap { hit in utterance.text.range(of: hit.text).map { ($0, hit) } }
            .sorted { $0.0.lowerBound < $1.0.lowerBound }
        for (range, hit) in found where range.lowerBound >= rest.startIndex {
            markup += HTMLText.escape(String(rest[..<range.lowerBound]))
            markup += element(
                "mark", [("class", hit.standing.rawValue)], HTMLText.escape(String(utterance.text[range])))
            rest = utterance.text[range.upperBound...]
        }
        return markup + HTMLText.escape(String(rest))
    }
}

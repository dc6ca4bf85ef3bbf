internal import Foundation
internal import Model
package import Texts

/// Why a call got its number, as text: every deduction with its evidence, and what did not count and why.
package struct ExplainRenderer {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    package func render(_ call: ReportedCall) -> String {
        var lines = head(call)
        guard let judgement = call.judgement else {
            return (lines + ["", call.whyUnscored(texts)]).joined(separator: "\n")
        }
        let terms = judgement.deductions.filter { $0.points > .zero }.map { " − \($0.points)" }.joined()
        lines += ["", "\(texts.text("explain.score")): 100\(terms) = \(judgement.compliance)"]
        let hits = Dictionary(judgement.hits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (number, deduction) in judgement.deductions.filter({ $0.points > .zero }).enumerated() {
            lines += ["", title(number + 1, deduction, call)]
            lines += violation(deduction, deduction.hits.compactMap { hits[$0] }, call)
        }
        lines += idle(judgement, call)
        if !judgement.undecided.isEmpty {
            let rules = judgement.undecided.map(\.text).joined(separator: ", ")
            lines += ["", texts.text("explain.undecided", ["rules": rules])]
        }
        let notJudged = ContactText.notJudged(judgement, call.rules, texts) + call.notMeasured(texts)
        lines += notJudged.isEmpty ? [] : [""] + notJudged
        lines += call.settlements.map { settlement in
            texts.text(
                "explain.settled",
                [
                    "rule": settlement.rule.text, "reviewer": settlement.reviewer,
                    "reason": settlement.reason ?? "–",
                ])
        }
        lines += foot(call, judgement)
        return lines.joined(separator: "\n")
    }

    private func head(_ call: ReportedCall) -> [String] {
        let unknown = texts.text("report.unknown")
        let start = call.call.startedAt.map { "\($0.localDate) \($0.localClock) \($0.zone)" } ?? unknown
        return [
            "\(call.name)  \(call.path)",
            texts.text(
                "explain.head",
                [
                    "employee": call.call.employee?.text ?? unknown, "start": start,
                    "length": HitPlace.length(call, texts),
                    "language": (call.transcript?.language ?? call.call.language)?.code ?? unknown,
                ]),
        ]
            + files(call) + stretches(call)
            + (call.facts?.incomplete.map { ["\(texts.text("report.note")): \(texts.text($0))"] } ?? [])
    }

    private func files(_ call: ReportedCall) -> [String] {
        call.parts.map { part in
            "  "
                + texts.text(
                    "explain.file",
                    [
                        "number": "\(part.number)", "path": part.path,
                        "length": part.seconds.map(Clock.tenths) ?? texts.text("report.unknown"),
                    ])
        }
    }

    private func stretches(_ call: ReportedCall) -> [String] {
        (call.judgement?.basis.stretches ?? call.call.stretches).map { stretch in
            "  "
                + texts.text(
                    "explain.stretch",
                    [
                        "from": Clock.tenths(stretch.from),
                        "until": stretch.until.map(Clock.tenths) ?? texts.text("explain.callEnd"),
                        "employee": name(stretch.employee),
                    ])
        }
    }

    private func name(_ owner: EmployeeID?) -> String { owner?.text ?? texts.text("report.nobody") }

    private func title(_ number: Int, _ deduction: Deduction, _ call: ReportedCall) -> String {
        let name = call.rules[deduction.rule]?.name.text(in: texts.language) ?? ""
        let whose = call.isShared ? "  \(self.name(call.owner(of: deduction)))" : ""
        return "\(number). −\(deduction.points)  \(name) (\(deduction.rule))\(whose)"
    }

    /// The evidence under the rule that sets the points; then that of other rules on the same words, each with its own law.
    private func violation(_ deduction: Deduction, _ hits: [Hit], _ call: ReportedCall) -> [String] {
        let own = hits.filter { $0.rule == deduction.rule }
        var lines = own.flatMap { evidence($0, call) } + law(call.rules[deduction.rule])
        let others = Dictionary(grouping: hits.filter { $0.rule != deduction.rule }, by: \.rule)
        for (rule, hits) in others.sorted(by: { $0.key < $1.key }) {
            let name = call.rules[rule]?.name.text(in: texts.language) ?? ""
            lines.append("   " + texts.text("explain.also", ["rule": "\(name) (\(rule))"]))
            lines += hits.flatMap { evidence($0, call) } + law(call.rules[rule])
        }
        return lines
    }

    private func evidence(_ hit: Hit, _ call: ReportedCall) -> [String] {
        let place = HitPlace.full(hit, call, texts)
        let who = texts.text("role.\(hit.role.rawValue)")
        let confidence = hit.confidence.map { "\($0)" } ?? "–"
        let gaps = [
            "place": place, "who": who, "channel": "\(hit.channel + 1)", "confidence": confidence,
            "standing": texts.text("standing.\(hit.standing.rawValue)"), "hit": hit.id.text,
        ]
        var lines = ["   " + texts.text("explain.hit", gaps)]
        if let file = HitPlace.file(hit, call) {
            lines.append("   " + texts.text("explain.inFile", ["place": file]))
        }
        if call.isShared { lines.append("   " + texts.text("explain.owner", ["employee": name(call.owner(of: hit))])) }
        switch hit.kind {
        case .said, .alike: lines.append("   … \(hit.before) «\(hit.text)» \(hit.after) …".onOneLine)
        case .missing: lines.append("   " + texts.text("explain.missing", ["place": place]))
        case .deadAir, .talkingOver, .wordsPerSecond, .shouting:
            lines += hit.measure.map { ["   " + texts.text($0)] } ?? []
        case .contact: lines.append("   " + ContactText.words(hit, texts))
        }
        if hit.kind == .alike { lines.append("   " + texts.text("report.alike")) }
        lines += OpinionText.line(hit, texts).map { ["   \($0)".onOneLine] } ?? []
        for ruling in call.rulings where ruling.hit == hit.id {
            lines.append(
                "   "
                    + texts.text(
                        "explain.ruling",
                        [
                            "reviewer": ruling.reviewer, "reason": ruling.reason ?? "–",
                            "standing": texts.text("standing.\(ruling.standing.rawValue)"),
                        ]))
        }
        return lines
    }

    private func law(_ rule: Rule?) -> [String] {
        guard let rule else { return [] }
        var lines = ["   \(texts.text("explain.law")): \(rule.basis)"]
        if let advice = rule.advice {
            lines.append("   \(texts.text("explain.advice")): \(advice.text(in: texts.language))")
        }
        return lines
    }

    /// Hits that cost nothing now: waiting, overturned or tried out.
    private func idle(_ judgement: Judgement, _ call: ReportedCall) -> [String] {
        let counted = Set(judgement.deductions.filter { $0.points > .zero }.flatMap(\.hits))
        let idle = judgement.hits.filter { !counted.contains($0.id) }
        guard !idle.isEmpty else { return [] }
        return ["", texts.text("explain.idle")]
            + idle.flatMap { hit in
                let rule = call.rules[hit.rule]
                return ["   \(rule?.name.text(in: texts.language) ?? "") (\(hit.rule))"] + evidence(hit, call)
                    + law(rule)
            }
    }

    private func foot(_ call: ReportedCall, _ judgement: Judgement) -> [String] {
        var lines = ["", texts.text("explain.lexicon", ["version": judgement.lexiconVersion.hex])]
        let settings = judgement.settings
        lines.append(
            texts.text(
                "explain.settings",
                ["threshold": "\(settings.standsFrom)", "seconds": settings.repetitionSeconds.formatted()]))
        if call.isTrial { lines.append(texts.text("explain.trial")) }
        if let engine = call.transcript?.engine {
            let settings = engine.settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            lines.append(
                texts.text(
                    "explain.engine",
                    ["engine": engine.engine, "model": engine.model, "settings": settings.joined(separator: " ")]))
        }
        let leftOut = LeftOut(call)
        if !leftOut.unspoken.isEmpty {
            let places = LeftOut.places(leftOut.unspoken.map(\.span))
            lines.append(texts.text("explain.dropped", ["count": "\(leftOut.unspoken.count)", "places": places]))
        }
        lines += leftOut.echoNotes(texts)
        for other in call.otherJudgements {
            lines.append(
                texts.text(
                    "explain.other",
                    [
                        "at": ZonedTime.utcText(microseconds: other.madeAt), "version": other.lexiconVersion.short,
                        "score": "\(other.compliance)",
                    ]))
        }
        return lines
    }
}

internal import Model
internal import Texts

/// One hit with its words, rule, law and advice, and what a reviewer said of it.
struct HitCard {
    let call: ReportedCall
    let hit: Hit
    let texts: Catalogue
    /// Whether its second can be played.
    let isPlayable: Bool

    var markup: String {
        var attributes = [("class", "hit \(hit.standing.rawValue)"), ("id", "hit-\(hit.id.text)"), ("tabindex", "-1")]
        if isPlayable { attributes.append(("data-at", "\(hit.span.start)")) }
        return element("article", attributes, head + words + facts + opinion + guidance + rulings)
    }

    private var rule: Rule? { call.rules[hit.rule] }

    private var head: String {
        let name = element("b", [], HTMLText.escape(rule?.name.text(in: texts.language) ?? hit.rule.text))
        let zero = rule?.zeroTolerance == true ? element("span", [("class", "tag")], text("report.html.zero")) : ""
        let (cost, kind) = cost
        return element(
            "div", [("class", "hit-head")],
            name + zero + element("span", [("class", kind)], HTMLText.escape(cost))
                + time)
    }

    private var time: String {
        call.message(of: hit).map { MessageTime.markup($0) }
            ?? PlayTime(texts: texts, isPlayable: isPlayable).markup(hit.span.start, Clock.tenths)
    }

    /// The points of a violation stand on one card of it.
    private var cost: (String, String) {
        guard hit.standing.counts else { return (texts.text("standing.\(hit.standing.rawValue)"), "points") }
        guard let deduction = call.deduction(of: hit.id) else {
            return (texts.text("standing.\(hit.standing.rawValue)"), "points")
        }
        return call.bearer(of: deduction) == hit.id
            ? ("−\(deduction.points)", "points") : (texts.text("report.html.same"), "points same")
    }

    private var words: String {
        let place = HitPlace.full(hit, call, texts)
        switch hit.kind {
        case .said, .alike: break
        case .missing: return element("p", [("class", "words")], text("explain.missing", ["place": place]))
        case .deadAir, .talkingOver, .wordsPerSecond, .shouting, .contact:
            return element("p", [("class", "words")], HTMLText.escape(HitWords.brief(hit, texts)))
        }
        let said =
            "… \(HTMLText.escape(hit.before)) \(element("mark", [], HTMLText.escape(hit.text))) "
            + "\(HTMLText.escape(hit.after)) …"
        return element("p", [("class", "words")] + call.spokenLanguage, said)
    }

    private var facts: String {
        let who = text(
            "report.html.who", ["who": texts.text("role.\(hit.role.rawValue)"), "channel": "\(hit.channel + 1)"])
        let confidence = text("report.html.confidence", ["confidence": hit.confidence.map { "\($0)" } ?? "–"])
        let place = call.written == nil ? HitPlace.file(hit, call) : HitPlace.full(hit, call, texts)
        return element(
            "p", [("class", "small")],
            (place.map { HTMLText.escape($0) + " · " } ?? "") + "\(who)\(owner) · \(confidence) · " + alike
                + element("code", [], HTMLText.escape(hit.rule.text)))
    }

    /// That other words are written there, which sound like the rule's.
    private var alike: String { hit.kind == .alike ? text("report.alike") + " · " : "" }

    private var opinion: String {
        OpinionText.line(hit, texts).map { element("p", [("class", "small")], HTMLText.escape($0)) } ?? ""
    }

    /// Whose it is in a call that several employees share.
    private var owner: String {
        guard call.isShared else { return "" }
        return " · " + (call.owner(of: hit).map { HTMLText.escape($0.text) } ?? text("report.nobody"))
    }

    private var guidance: String {
        guard let rule else { return "" }
        let law = element("span", call.spokenLanguage, HTMLText.escape(rule.basis))
        let lines = element("dt", [], text("explain.law")) + element("dd", [("class", "law")], law)
        let advice = rule.advice.map {
            element("dt", [], text("explain.advice"))
                + element("dd", [("class", "advice")], HTMLText.escape($0.text(in: texts.language)))
        }
        return element("dl", [], lines + (advice ?? ""))
    }

    private var rulings: String {
        call.rulings.filter { $0.hit == hit.id }.map { ruling in
            let gaps = [
                "reviewer": ruling.reviewer, "reason": ruling.reason ?? "–",
                "standing": texts.text("standing.\(ruling.standing.rawValue)"),
            ]
            return element("p", [("class", "small")], text("explain.ruling", gaps))
        }.joined()
    }

    private func text(_ key: String, _ gaps: [String: String] = [:]) -> String {
        HTMLText.escape(texts.text(key, gaps))
    }
}

/// When a message was sent, and which one it is.
enum MessageTime {
    static func markup(_ message: SentMessage) -> String {
        element("time", [("title", message.id)], message.sentAt.localTime)
    }
}

/// A second of the call: a button where it can be played, else a time.
struct PlayTime {
    let texts: Catalogue
    let isPlayable: Bool

    func markup(_ second: Double, _ written: (Double) -> String) -> String {
        let time = element("time", [], written(second))
        guard isPlayable else { return time }
        let label = texts.text("report.html.playFrom", ["second": written(second)])
        return element(
            "button", [("type", "button"), ("data-at", "\(second)"), ("aria-label", label), ("title", label)], time)
    }
}

extension ReportedCall {
    /// The violation that a hit is evidence of, where it costs points.
    func deduction(of hit: HitID) -> Deduction? {
        judgement?.deductions.first { $0.points > .zero && $0.hits.contains(hit) }
    }

    /// The hit that stands for a violation's points: the gravest that counts of the rule that sets them.
    func bearer(of deduction: Deduction) -> HitID? {
        hitsByGravity.first { $0.standing.counts && $0.rule == deduction.rule && deduction.hits.contains($0.id) }?.id
    }

    /// The `lang` of what was said, and of the laws of its lexicon.
    var spokenLanguage: [(String, String)] {
        (transcript?.language ?? call.language).map { [("lang", HTMLText.tag($0))] } ?? []
    }
}

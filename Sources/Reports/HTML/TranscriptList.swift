internal import Model
internal import Texts

/// What was said, line by line, with the words of hits marked.
struct TranscriptList {
    let call: ReportedCall
    let transcript: Transcript
    let hits: [Hit]
    let texts: Catalogue
    let isPlayable: Bool

    var markup: String {
        let version = call.judgement?.lexiconVersion.short ?? "–"
        let made = texts.text("report.html.made", ["engine": transcript.engine.engine, "version": version])
        return element(
            "div", [("class", "transcript")],
            element("h4", [], HTMLText.escape(texts.text("report.html.transcript")))
                + element("ol", call.spokenLanguage, transcript.utterances.map(line).joined()) + dropped
                + element("p", [("class", "small")], HTMLText.escape(made)))
    }

    private func line(_ utterance: Utterance) -> String {
        let role = utterance.role.rawValue
        var attributes = [("class", role)]
        if isPlayable {
            attributes += [("data-at", "\(utterance.span.start)"), ("data-end", "\(utterance.span.end)")]
        }
        let page = [("lang", HTMLText.tag(texts.language))]
        return element(
            "li", attributes,
            time(utterance)
                + element("span", [("class", "who")] + page, HTMLText.escape(texts.text("role.\(role)")))
                + element("span", [("class", "said")], MarkedText(utterance, hits: hits).markup))
    }

    private func time(_ utterance: Utterance) -> String {
        utterance.message.map { MessageTime.markup($0) }
            ?? PlayTime(texts: texts, isPlayable: isPlayable).markup(utterance.span.start, Clock.minutes)
    }

    private var dropped: String {
        let leftOut = LeftOut(call)
        let unspoken = leftOut.unspoken.count
        let notes = unspoken > 0 ? [texts.text("report.html.dropped", ["count": "\(unspoken)"])] : []
        return (notes + leftOut.echoNotes(texts))
            .map { element("p", [("class", "small")], HTMLText.escape($0)) }.joined()
    }
}

internal import Compliance
internal import Model

/// A judgement of stored words with what was heard of them a second time: that belongs to the words and their seconds, not
/// to the judgement that first had it. Nothing is heard again for it.
///
/// A hit that no earlier judgement has, of words that an engine here has heard, was never heard a second time: it says so,
/// and waits.
struct OpinionsCarriedOver {
    let judgement: Judgement

    /// - Parameter judgements: those that the recording has.
    init(from judgements: [Judgement], to fresh: Judgement, of transcript: Transcript, rules: [Rule]) {
        // One that says nothing is of a day on which nobody listened again; the hit stays as it was.
        let known = Dictionary(
            judgements.flatMap(\.hits).map { (HitWords($0), $0.opinion) }, uniquingKeysWith: { $0 ?? $1 })
        let unheard = SecondOpinion.none(because: Message("run.notHeardAgain"))
        let opinions = fresh.hitsToHearAgain(under: rules).compactMap { hit -> (HitID, SecondOpinion)? in
            let opinion = known[HitWords(hit)] ?? (transcript.engine.heardHere ? unheard : nil)
            return opinion.map { (hit.id, $0) }
        }
        judgement = fresh.with(
            opinions: Dictionary(opinions, uniquingKeysWith: { first, _ in first }), rules: rules)
    }

    private struct HitWords: Hashable {
        let rule: RuleID
        let channel: Int
        let span: Span
        let text: String

        init(_ hit: Hit) { (rule, channel, span, text) = (hit.rule, hit.channel, hit.span, hit.text) }
    }
}

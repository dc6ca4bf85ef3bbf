internal import Compliance
internal import Model
internal import Store

/// A judgement whose rulings may be taken over.
struct RulingSource {
    let record: JudgementRecord
    /// Where in the newer judgement's call a stretch of this one's lies; nil where it does not.
    let moved: (Span) -> Span?
}

/// What reviewers ruled in any judgement of a recording, taken over to the same hits of a newer one: the same rule on
/// the same words of the same channel. Of several rulings the last holds.
///
/// A rule that was not decided and that someone has listened for stays settled: its id names one idea for ever.
struct RulingsCarriedOver {
    let judgement: Judgement
    /// By hit that took rulings over: the hit that they were about.
    let hits: [HitID: HitID]

    init(from records: [JudgementRecord], to fresh: Judgement, rules: [Rule]) {
        self.init(
            from: records.map { RulingSource(record: $0, moved: \.self) }, within: 0,
            listened: Set(records.flatMap(\.settlements).map(\.rule)), to: fresh, rules: rules)
    }

    /// Takes them from all judgements of a recording that is judged anew.
    init(of dossier: CallDossier, to fresh: Judgement, rules: [Rule]) {
        // A trial, or an earlier turn of this set, stays what was found then, whatever this program would find now.
        let kept = dossier.others.first { $0.judgement.id == fresh.id }?.judgement
        self.init(
            from: [dossier.current].compactMap(\.self) + dossier.others,
            to: kept.flatMap { $0.hasEvidence(of: fresh) ? nil : $0 } ?? fresh, rules: rules)
    }

    /// Takes them from judgements of a call of which there is more now. Its sound is heard anew, and a word's beginning may
    /// come out a moment earlier or later. That someone has listened for a rule they did in what there was then.
    init(from earlier: EarlierFiles, files: [CallPart], to fresh: Judgement, rules: [Rule]) {
        self.init(from: earlier.sources(in: files), within: 0.5, listened: [], to: fresh, rules: rules)
    }

    /// - Parameters:
    ///   - seconds: how far apart two hits may begin and be the same.
    ///   - listened: rules for which someone has listened.
    private init(
        from sources: [RulingSource], within seconds: Double, listened: Set<RuleID>, to fresh: Judgement, rules: [Rule]
    ) {
        let rulings = Self.rulings(sources)
        var taken: [HitID: HitID] = [:]
        let hits = fresh.hits.map { hit in
            guard hit.standing.isOfViolation, let ruling = rulings[Words(hit)]?.last(on: hit.span, within: seconds)
            else {
                return hit
            }
            taken[hit.id] = ruling.hit
            var carried = hit
            carried.standing = ruling.verdict.standing
            return carried
        }
        self.hits = taken
        let unsure = fresh.undecided + fresh.settled
        judgement = fresh.with(
            hits: hits, undecided: unsure.filter { !listened.contains($0) }, settled: unsure.filter(listened.contains),
            deductions: Violations(rules: rules, settings: fresh.settings).deductions(for: hits, on: fresh.basis))
    }

    private static func rulings(_ sources: [RulingSource]) -> [Words: PlacedRulings] {
        var placed: [Words: PlacedRulings] = [:]
        for source in sources {
            let hits = Dictionary(
                source.record.judgement.hits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for ruling in source.record.rulings {
                guard let hit = hits[ruling.hit], let span = source.moved(hit.span) else { continue }
                placed[Words(hit), default: PlacedRulings()].add(ruling, on: span)
            }
        }
        return placed
    }

    private struct Words: Hashable {
        let rule: RuleID
        let channel: Int
        let text: String

        init(_ hit: Hit) {
            rule = hit.rule
            channel = hit.channel
            text = hit.text
        }
    }
}

/// What was ruled on the same words, wherever in the call they were said.
private struct PlacedRulings {
    private var all: [(span: Span, ruling: Ruling)] = []

    mutating func add(_ ruling: Ruling, on span: Span) { all.append((span, ruling)) }

    /// The last ruling on the words that begin nearest; nil where none are near enough.
    func last(on span: Span, within seconds: Double) -> Ruling? {
        let near = all.filter { seconds > 0 ? abs($0.span.start - span.start) <= seconds : $0.span == span }
        let distance = near.map { abs($0.span.start - span.start) }.min()
        var last: Ruling?
        for (span, ruling) in near.map({ (abs($0.span.start - span.start), $0.ruling) }) where span == distance {
            if let other = last, other.ruledAt > ruling.ruledAt { continue }
            last = ruling
        }
        return last
    }
}

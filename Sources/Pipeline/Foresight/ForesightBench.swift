internal import Compliance
internal import Lexicons
import Model
import Performance
internal import Store

/// One set of lexicons beside another of its language that might take its place. Rules that are the same in both are matched
/// only where one that differs finds something: elsewhere nothing can come out otherwise.
struct ForesightBench: Sendable {
    let language: Language
    /// Rules that are not the same in both.
    let differing: Set<RuleID>
    /// Whether rules that differ, or others that count, are measured on the peaks of a call's sound.
    let differingNeedPeaks: Bool
    let commonNeedPeaks: Bool
    private let before: ComplianceJudge
    private let after: ComplianceJudge
    private let common: LexiconMatcher
    private let onlyBefore: LexiconMatcher
    private let onlyAfter: LexiconMatcher
    let contacts: ForesightContacts
    /// The day on which all calls are taken to be; nil: their own.
    private let day: String?

    /// - Parameters:
    ///   - before: nil where there is none.
    ///   - day: on which all calls are taken to be; nil: their own.
    /// - Throws: what compiling patterns throws.
    init(from before: LexiconSet?, to after: LexiconSet, _ settings: ComplianceSettings, on day: LocalDate?) throws {
        let before =
            before
            ?? LexiconSet(
                language: after.language, version: ContentHash(of: "none"), lexicons: [:], rules: [])
        let (old, new) = (Set(before.rules), Set(after.rules))
        language = after.language
        differing = Set(old.symmetricDifference(new).map(\.id))
        differingNeedPeaks = old.symmetricDifference(new).contains { $0.status != .retired && $0.needsPeaks }
        commonNeedPeaks = old.intersection(new).contains { $0.status == .active && $0.needsPeaks }
        self.before = ComplianceJudge(lexicons: before, settings: settings)
        self.after = ComplianceJudge(lexicons: after, settings: settings)
        common = try LexiconMatcher(after.keeping { old.contains($0) }, prefilter: .made)
        onlyBefore = try LexiconMatcher(before.keeping { !new.contains($0) }, prefilter: .made)
        onlyAfter = try LexiconMatcher(after.keeping { !old.contains($0) }, prefilter: .made)
        contacts = ForesightContacts(from: before, to: after, on: day)
        self.day = day?.description
    }

    /// What the rules that differ find in a call.
    struct Touch: Sendable {
        let before: Findings
        let after: Findings

        var isEmpty: Bool { before.isEmpty && after.isEmpty }
    }

    func touch(_ call: ForesightCall, _ workspace: MatchWorkspace) -> Touch {
        let heard = call.heard(call.facts)
        let date = date(of: call)
        return Touch(
            before: onlyBefore.findings(in: heard, localDate: date, workspace: workspace)
                .and(contacts.onlyBefore(call), seconds: call.transcript.durationSeconds),
            after: onlyAfter.findings(in: heard, localDate: date, workspace: workspace)
                .and(contacts.onlyAfter(call), seconds: call.transcript.durationSeconds))
    }

    /// The call judged under both.
    ///
    /// - Parameter dossier: what the store knows of it, rulings among it; nil of a call that the store does not have.
    func foresee(_ call: ForesightCall, _ touch: Touch, _ dossier: CallDossier?, _ workspace: MatchWorkspace)
        -> ForeseenCall
    {
        let heard = call.heard(dossier?.facts ?? call.facts)
        let same = common.findings(in: heard, localDate: date(of: call), workspace: workspace)
            .and(contacts.common(call), seconds: call.transcript.durationSeconds)
        return ForeseenCall(
            recording: call.id, path: call.path, call: call.call,
            before: judgement(by: before, same.and(touch.before), contacts.before(call), call, dossier),
            after: judgement(by: after, same.and(touch.after), contacts.after(call), call, dossier),
            rules: differing)
    }

    private func judgement(
        by judge: ComplianceJudge, _ findings: Findings, _ outcomes: [ContactOutcome], _ call: ForesightCall,
        _ dossier: CallDossier?
    ) -> Judgement {
        let fresh = judge.judge(
            findings, recording: call.id, engine: call.transcript.engine, localDate: date(of: call),
            startedAt: call.call.startedAt, stretches: call.call.stretches, contacts: outcomes)
        let rules = judge.lexicons.rules
        let opined = OpinionsCarriedOver(
            from: dossier?.judgements ?? [], to: fresh, of: call.transcript, rules: rules
        ).judgement
        guard let dossier else { return opined }
        return RulingsCarriedOver(of: dossier, to: opined, rules: rules).judgement
    }

    private func date(of call: ForesightCall) -> String? { day ?? call.call.startedAt?.localDate }
}

/// A call whose words are held against two sets.
struct ForesightCall: Sendable {
    let id: RecordingID
    let path: String
    let call: Call
    let transcript: Transcript
    /// What was measured of its sound; nil where there is none.
    let facts: SoundFacts?

    /// Whether its sound was cut.
    var isIncomplete: Bool { facts?.incomplete != nil }
    /// What rules on contacts ask of it; nil where they are not looked at.
    var history: ContactHistory?

    /// Made ready for matching, with what was measured of its sound.
    func heard(_ facts: SoundFacts?) -> Lexicons.HeardCall {
        Lexicons.HeardCall(transcript, isIncomplete: isIncomplete, sound: facts, startedAt: call.startedAt)
    }

    /// Bytes of its words.
    var bytes: Int { transcript.utterances.reduce(0) { $0 + $1.text.utf8.count } }
}

extension Rule {
    fileprivate var needsPeaks: Bool { manner?.needsPeaks ?? false }
}

extension Findings {
    fileprivate var isEmpty: Bool { found.isEmpty && undecided.isEmpty }

    /// Both, in the order in which one set would have found them.
    fileprivate func and(_ other: Findings) -> Findings {
        Findings(
            found: (found + other.found).sorted {
                ($0.span.start, $0.rule, $0.channel, $0.span.end) < ($1.span.start, $1.rule, $1.channel, $1.span.end)
            },
            undecided: (undecided + other.undecided).sorted())
    }
}

extension LexiconSet {
    /// The set of some of its rules, under a version of its own.
    func keeping(_ isKept: (Rule) -> Bool) -> LexiconSet {
        let kept = rules.filter(isKept)
        let name = ([version.hex] + kept.map(\.id.text)).joined(separator: "\n")
        return LexiconSet(language: language, version: ContentHash(of: name), lexicons: lexicons, rules: kept)
    }
}

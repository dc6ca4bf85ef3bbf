internal import Foundation
internal import Model
internal import Texts

/// One recording as docs/output.md describes it.
struct CallLine: Encodable {
    let type = "call"
    let id, path: String
    let call, employee, startedAt, zone, debtor, direction, language: String?
    let state: String
    let reason, detail: String?
    let durationSeconds: Double?
    let messages: Int?
    /// Left out for a call in one file.
    let files: [FileLine]?
    let incomplete: String?
    let engine: String?
    let lexiconVersion: String?
    let trial: Bool
    let deducted, compliance: Points?
    /// Left out where one employee answers for the whole call.
    let stretches: [StretchLine]?
    let deductions: [DeductionLine]
    let hits: [HitLine]
    let undecided: [String]
    /// Left out where there are none.
    let notJudged: [GapLine]?

    init(_ reported: ReportedCall, texts: Catalogue) {
        id = reported.id.text
        path = reported.path
        call = reported.call.callID
        employee = reported.call.employee?.text
        startedAt = reported.call.startedAt?.utcText
        zone = reported.call.startedAt?.zone
        debtor = reported.call.debtor?.text
        direction = reported.call.direction?.rawValue
        language = (reported.transcript?.language ?? reported.call.language)?.code
        (state, reason) = Self.names(reported.state)
        detail = reported.judgement == nil ? reported.whyUnscored(texts) : nil
        durationSeconds = reported.durationSeconds.map(Self.milliseconds)
        messages = reported.written?.utterances.count
        files = reported.parts.isEmpty ? nil : reported.parts.map(FileLine.init)
        incomplete = reported.facts?.incomplete.map(texts.text)
        engine = reported.transcript?.engine.engine
        lexiconVersion = reported.judgement?.lexiconVersion.hex
        trial = reported.isTrial
        deducted = reported.judgement?.deducted
        compliance = reported.judgement?.compliance
        let shared = reported.judgement?.basis.stretches ?? reported.call.stretches
        stretches = shared.isEmpty ? nil : shared.map(StretchLine.init)
        deductions = (reported.judgement?.deductions ?? []).map {
            DeductionLine($0, owner: reported.owner(of: $0))
        }
        hits = (reported.judgement?.hits ?? []).map { hit in
            HitLine(
                hit, rule: reported.rules[hit.rule], owner: reported.owner(of: hit), reported.message(of: hit),
                place: reported.place(of: hit), texts: texts)
        }
        undecided = (reported.judgement?.undecided ?? []).map(\.text)
        let gaps = (reported.judgement?.basis.contacts ?? []).compactMap(GapLine.init)
        notJudged = gaps.isEmpty ? nil : gaps
    }

    private static func names(_ state: RecordingState) -> (String, String?) {
        switch state {
        case .scored: ("scored", nil)
        case .waiting: ("waiting", nil)
        case .unscored(let reason): ("unscored", reason.rawValue)
        }
    }

    fileprivate static func milliseconds(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }

    struct StretchLine: Encodable {
        let employee: String?
        let from: Double
        /// Left out where it lasts to the call's end.
        let until: Double?

        init(_ stretch: Stretch) {
            employee = stretch.employee?.text
            from = CallLine.milliseconds(stretch.from)
            until = stretch.until.map(CallLine.milliseconds)
        }
    }

    /// A rule on contacts that could not be judged, and what was not known.
    struct GapLine: Encodable {
        let rule, unknown: String

        init?(_ outcome: ContactOutcome) {
            guard let gap = outcome.gap else { return nil }
            (rule, unknown) = (outcome.rule.text, gap.rawValue)
        }
    }

    struct FileLine: Encodable {
        let number: Int
        let path: String
        /// Left out until the call was heard.
        let seconds: Double?

        init(_ part: CallPart) {
            number = part.number
            path = part.path
            seconds = part.seconds.map(CallLine.milliseconds)
        }
    }

    struct DeductionLine: Encodable {
        let rule, category: String
        let employee: String?
        let points: Points
        let hits: [String]

        init(_ deduction: Deduction, owner: EmployeeID?) {
            employee = owner?.text
            rule = deduction.rule.text
            category = deduction.category
            points = deduction.points
            hits = deduction.hits.map(\.text)
        }
    }

    struct HitLine: Encodable {
        let id, rule, kind, role, text, before, after, standing: String
        let channel: Int
        let start, end: Double
        let confidence: Confidence?
        let name, advice: LocalizedText?
        let category, basis: String?
        let zeroTolerance: Bool?
        let message, sentAt, channelKind: String?
        let employee: String?
        /// Of a call in several files: the one in which it begins, and the second there.
        let file: String?
        let fileStart: Double?
        /// Left out where nobody listened again.
        let opinion: OpinionLine?

        init(
            _ hit: Hit, rule: Rule?, owner: EmployeeID?, _ sent: SentMessage?, place: (part: CallPart, second: Double)?,
            texts: Catalogue
        ) {
            file = place?.part.path
            fileStart = place.map { CallLine.milliseconds($0.second) }
            opinion = hit.opinion.map { OpinionLine($0, texts) }
            employee = owner?.text
            id = hit.id.text
            self.rule = hit.rule.text
            kind = hit.kind.rawValue
            role = hit.role.rawValue
            text = hit.text
            before = hit.before
            after = hit.after
            standing = hit.standing.rawValue
            channel = hit.channel
            start = CallLine.milliseconds(hit.span.start)
            end = CallLine.milliseconds(hit.span.end)
            confidence = hit.confidence
            name = rule?.name
            advice = rule?.advice
            category = rule?.category
            basis = rule?.basis
            zeroTolerance = rule?.zeroTolerance
            message = sent?.id
            sentAt = sent?.sentAt.utcText
            channelKind = sent?.kind?.rawValue
        }
    }
}

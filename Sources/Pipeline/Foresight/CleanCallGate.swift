internal import Lexicons
package import Model
package import Store

/// Finds what lexicons would newly hit in calls that were judged clean: what rules that count find and the active ones did not.
/// Nothing is written, and memory does not grow with the number of calls.
package struct CleanCallGate: Sendable {
    private let lanes: [Lane]
    private static let pageSize = 256

    /// The two sets of one language; rules that are the same in both can find nothing new.
    private struct Lane: Sendable {
        let language: Language
        let before: LexiconMatcher
        let after: LexiconMatcher
        let rules: [RuleID: Rule]
        /// Whether one of them is measured on the peaks of a call's sound.
        let needPeaks: Bool
        let versions: [RuleID: ContentHash]
    }

    /// What was looked at.
    package struct Account: Sendable {
        package internal(set) var calls = 0
        /// Why some files could not be read.
        package internal(set) var setAside: [Message] = []
    }

    /// - Parameters:
    ///   - active: the sets that count now, by language; a language that it lacks had no rules.
    ///   - new: the sets that are to take their places; calls in other languages are not looked at.
    /// - Throws: what compiling patterns throws.
    package init(from active: [Language: LexiconSet], to new: [Language: LexiconSet]) throws {
        lanes = try new.values.sorted { $0.language.code < $1.language.code }.compactMap { set in
            let old = Set((active[set.language]?.rules ?? []).filter(\.isViolationThatCounts))
            let counting = set.keeping { $0.isViolationThatCounts && !old.contains($0) }
            guard !counting.rules.isEmpty else { return nil }
            let ids = Set(counting.rules.map(\.id))
            let before = active[set.language]?.keeping { $0.isViolationThatCounts && ids.contains($0.id) }
            return Lane(
                language: set.language,
                before: try LexiconMatcher(before ?? counting.keeping { _ in false }, prefilter: .made),
                after: try LexiconMatcher(counting, prefilter: .made),
                rules: Dictionary(counting.rules.map { ($0.id, $0) }) { first, _ in first },
                needPeaks: counting.rules.contains { $0.manner?.needsPeaks ?? false },
                versions: Dictionary(counting.rules.map { ($0.id, $0.findingVersion) }) { first, _ in first })
        }
    }

    /// Looks at the stored calls that reviewers found clean.
    ///
    /// - Parameter tell: takes each hit, in order of language and recording.
    /// - Throws: what the store throws, and where the machine has no memory left.
    package func overStoredCalls(in store: CallStore, tell: (CleanCallHit) -> Void) async throws -> Account {
        var account = Account()
        for lane in lanes {
            var last: RecordingID?
            while true {
                let page = try await store.cleanTranscripts(
                    lane.language, after: last, limit: Self.pageSize, withPeaks: lane.needPeaks)
                let calls = page.map { judged in
                    CleanCall(
                        call: judged.recording.id.text,
                        name: judged.recording.call.callID ?? judged.recording.path, transcript: judged.transcript,
                        sound: judged.facts, startedAt: judged.recording.call.startedAt)
                }
                account.calls += page.count
                for hit in try await Self.hits(in: calls, lane) { tell(hit) }
                guard let reached = page.last else { break }
                last = reached.recording.id
            }
        }
        return account
    }

    /// Looks at transcripts in a folder; each is known by its path within it.
    ///
    /// - Throws: where the machine has no memory left.
    package func overTranscripts(in folder: TranscriptFolder, tell: (CleanCallHit) -> Void) async throws -> Account {
        var account = Account()
        for start in stride(from: 0, to: folder.paths.count, by: Self.pageSize) {
            let paths = folder.paths[start..<min(start + Self.pageSize, folder.paths.count)]
            let page = try await Blocking.run { folder.calls(paths) }
            account.setAside += page.setAside
            for lane in lanes {
                let calls = page.calls.filter { $0.transcript.language == lane.language }.map { call in
                    let name = folder.name(of: call.path)
                    return CleanCall(
                        call: name, name: name, transcript: call.transcript, sound: nil, startedAt: nil)
                }
                account.calls += calls.count
                for hit in try await Self.hits(in: calls, lane) { tell(hit) }
            }
        }
        return account
    }

    private struct CleanCall: Sendable {
        let call: String
        let name: String
        let transcript: Transcript
        /// What was measured of its sound; nil where there is none.
        let sound: SoundFacts?
        /// Nil where it is not known.
        let startedAt: ZonedTime?
    }

    private static func hits(in calls: [CleanCall], _ lane: Lane) async throws -> [CleanCallHit] {
        try await Blocking.run {
            let workspace = try MatchWorkspace()
            return calls.flatMap { hits(in: $0, lane, workspace) }
        }
    }

    private static func hits(in call: CleanCall, _ lane: Lane, _ workspace: MatchWorkspace) -> [CleanCallHit] {
        let heard = Lexicons.HeardCall(
            call.transcript, isIncomplete: call.sound?.incomplete != nil, sound: call.sound, startedAt: call.startedAt)
        let localDate = call.startedAt?.localDate
        let after = lane.after.findings(in: heard, localDate: localDate, workspace: workspace)
        guard !after.found.isEmpty || !after.undecided.isEmpty else { return [] }
        let before = lane.before.findings(in: heard, localDate: localDate, workspace: workspace)
        func hit(_ rule: RuleID, _ kind: CleanCallHit.Kind, _ words: String, _ start: Double) -> CleanCallHit? {
            guard let whole = lane.rules[rule], let version = lane.versions[rule] else { return nil }
            return CleanCallHit(
                language: lane.language, rule: whole, ruleVersion: version, kind: kind, call: call.call,
                callName: call.name, words: words, start: start)
        }
        let found = after.found.filter { finding in !before.found.contains { $0.isOfSameWords(as: finding) } }
            .compactMap { finding in
                if finding.kind == .missing { return hit(finding.rule, .missing, "", 0) }
                let kind = finding.kind.isMeasured ? CleanCallHit.Kind.measured : .said
                return hit(finding.rule, kind, finding.text, finding.span.start)
            }
        let undecided = after.undecided.filter { !before.undecided.contains($0) }
        return found + undecided.compactMap { hit($0, .undecided, "", 0) }
    }
}

extension Rule {
    fileprivate var isViolationThatCounts: Bool { status == .active && !isCredit }
}

extension Finding {
    fileprivate func isOfSameWords(as other: Finding) -> Bool {
        rule == other.rule && kind == other.kind && channel == other.channel
            && (kind == .missing || span == other.span || (span.start < other.span.end && other.span.start < span.end))
    }
}

package import Lexicons
package import Model
package import Store
package import Suspicions

/// A phrase that no rule knows, and who said it.
package struct SuspectedPhrase: Hashable, Sendable {
    /// The words that look most like a violation.
    package let phrase: String
    /// Of the utterance that looks most like a violation.
    package internal(set) var category: String
    /// By how much that one is above the threshold; thousandths of the margin.
    package internal(set) var excess: Int
    /// The places where it was said, in order of recording; at most `mostPlaces`.
    package internal(set) var places: [SuspectedPlace]
    /// How many utterances have it.
    package internal(set) var count: Int

    /// So many places are kept of each phrase.
    package static let mostPlaces = 5
}

/// An utterance that is suspected.
package struct SuspectedPlace: Hashable, Sendable {
    package let recording: RecordingID
    /// As people know it: the call id, else the path.
    package let call: String
    package let employee: EmployeeID?
    package let channel: Int
    package let start: Double
    package let text: String
}

/// Looks through all judged calls of a language for what no rule found. Only what agents say, or who is not known, is
/// looked at, and nothing is changed.
package struct SuspicionSearch: Sendable {
    private let store: CallStore
    private let look: SuspicionLook
    private let matcher: LexiconMatcher?

    /// Beyond twice as many phrases those that look least like a violation are let go.
    private static let mostPhrases = 10_000

    /// - Parameter matcher: of the active lexicons: what they find by now is no suspicion any more.
    package init(_ store: CallStore, look: SuspicionLook, matcher: LexiconMatcher?) {
        self.store = store
        self.look = look
        self.matcher = matcher
    }

    /// The phrases that look most like a violation, first; and how many utterances were looked at.
    ///
    /// - Throws: `StoreError`, and `MatchMemoryError` where the machine has no memory left.
    package func phrases() async throws -> (found: [SuspectedPhrase], utterances: Int) {
        var phrases: [String: SuspectedPhrase] = [:]
        var utterances = 0
        var last: RecordingID?
        while true {
            let page = try await store.judgedWords(look.model.language, after: last)
            for call in page {
                for utterance in call.unhit {
                    utterances += 1
                    guard let suspicion = look.suspicion(of: utterance.text), try !isHit(utterance, in: call) else {
                        continue
                    }
                    phrases[suspicion.phrase].add(suspicion, SuspectedPlace(utterance, in: call.recording))
                }
            }
            if phrases.count > 2 * Self.mostPhrases { phrases = Self.kept(phrases) }
            guard let reached = page.last else { break }
            last = reached.recording.id
        }
        return (phrases.values.sorted(by: Self.isBefore), utterances)
    }

    private func isHit(_ utterance: Utterance, in call: JudgedWords) throws -> Bool {
        guard let matcher else { return false }
        let alone = Transcript(
            language: call.transcript.language, engine: call.transcript.engine, utterances: [utterance],
            durationSeconds: call.transcript.durationSeconds)
        return try matcher.findings(in: alone, isIncomplete: true, localDate: nil).found.contains { $0.kind.isOfWords }
    }

    private static func kept(_ phrases: [String: SuspectedPhrase]) -> [String: SuspectedPhrase] {
        let kept = phrases.values.sorted(by: isBefore).prefix(mostPhrases)
        return Dictionary(uniqueKeysWithValues: kept.map { ($0.phrase, $0) })
    }

    private static func isBefore(_ left: SuspectedPhrase, _ right: SuspectedPhrase) -> Bool {
        (right.excess, left.phrase) < (left.excess, right.phrase)
    }
}

extension JudgedWords {
    /// What was said, or written, by no customer and in which no rule found anything.
    fileprivate var unhit: [Utterance] {
        let hits = hits.filter { $0.kind.isOfWords }
        return transcript.utterances.filter { utterance in
            utterance.role != .customer
                && !hits.contains { $0.channel == utterance.channel && $0.span.overlaps(utterance.span) }
        }
    }
}

extension Span {
    fileprivate func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}

extension SuspectedPlace {
    fileprivate init(_ utterance: Utterance, in recording: StoredRecording) {
        self.init(
            recording: recording.id, call: recording.call.callID ?? recording.path,
            employee: recording.call.employee, channel: utterance.channel, start: utterance.span.start,
            text: utterance.text)
    }
}

extension SuspectedPhrase? {
    fileprivate mutating func add(_ suspicion: Suspicion, _ place: SuspectedPlace) {
        guard var known = self else {
            self = SuspectedPhrase(
                phrase: suspicion.phrase, category: suspicion.category, excess: suspicion.excess, places: [place],
                count: 1)
            return
        }
        known.count += 1
        if known.places.count < SuspectedPhrase.mostPlaces { known.places.append(place) }
        if suspicion.excess > known.excess { (known.category, known.excess) = (suspicion.category, suspicion.excess) }
        self = known
    }
}

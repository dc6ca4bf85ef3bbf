/// A call as rules on contacts look at it.
package struct ContactCall: Hashable, Sendable {
    /// Whether the other side answered the collector.
    package enum Answer: Hashable, Sendable {
        case yes
        case no
        /// It was heard, and who spoke is not known.
        case unclear
        /// It was not heard, or not yet.
        case unheard
    }

    package let recording: RecordingID
    /// Nil: unknown.
    package let startedAt: ZonedTime?
    /// Nil: unknown.
    package let direction: Call.Direction?
    /// Nil: unknown.
    package let debtor: DebtorID?
    package var answer: Answer
    /// How long it lasts; nil where nobody has listened.
    package var seconds: Double?

    package init(
        recording: RecordingID, startedAt: ZonedTime?, direction: Call.Direction?, debtor: DebtorID?, answer: Answer,
        seconds: Double?
    ) {
        self.recording = recording
        self.startedAt = startedAt
        self.direction = direction
        self.debtor = debtor
        self.answer = answer
        self.seconds = seconds
    }
}

/// Where a debtor lives from a day on.
package struct DebtorPlace: Hashable, Sendable {
    package let from: LocalDate
    /// IANA names.
    package let zone: String
    /// Of the number that is called, where it is another.
    package let phoneZone: String?
    /// ISO 3166-1.
    package let country: String?

    package init(from: LocalDate, zone: String, phoneZone: String? = nil, country: String? = nil) {
        self.from = from
        self.zone = zone
        self.phoneZone = phoneZone
        self.country = country
    }
}

/// What rules on contacts ask of a call: the call itself, those to and from its debtor before it, whoever made them, and
/// where the debtor lives.
package struct ContactHistory: Hashable, Sendable {
    package var call: ContactCall
    /// In order of start, then of recording; as far back as any rule may look, the last `mostEarlier` of them.
    package let earlier: ArraySlice<ContactCall>
    /// In order of days.
    package let places: [DebtorPlace]

    package init(call: ContactCall, earlier: ArraySlice<ContactCall> = [], places: [DebtorPlace] = []) {
        self.call = call
        self.earlier = earlier.suffix(Self.mostEarlier)
        self.places = places
    }

    /// The same once the call is heard.
    package func hearing(_ transcript: Transcript) -> ContactHistory {
        var heard = self
        heard.call.answer = transcript.isAnswered.map { $0 ? .yes : .no } ?? .unclear
        heard.call.seconds = transcript.durationSeconds
        return heard
    }

    /// How many calls are looked back on at most: a list that has one debtor for all calls must not make each look at all.
    package static let mostEarlier = 1000

    /// Days of calls that any rule may ask for, and one more for zones.
    package static let reachMicroseconds = Int64(Rule.Contact.mostDays + 2) * 86_400_000_000
}

extension Transcript {
    /// Whether the other side says something after the collector has begun to speak: a recorded greeting that talks first
    /// is no answer. Nil where that cannot be told, since who spoke is not known.
    package var isAnswered: Bool? {
        let spoken = utterances.filter { $0.text.contains { $0.isLetter || $0.isNumber } }
        let agent = spoken.filter { $0.role == .agent }.map(\.span.start).min()
        let customer = spoken.filter { $0.role == .customer }.map(\.span.start).max()
        if let agent, let customer, customer > agent { return true }
        return spoken.contains { $0.role == .mixed } ? nil : false
    }
}

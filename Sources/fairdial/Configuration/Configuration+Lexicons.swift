import Foundation
import Model
import Store
import Texts

extension Configuration {
    /// Whether a change of lexicons needs a second person.
    func lexiconApproval() throws(ConfigurationProblem) -> Bool {
        switch self[.lexiconApproval].text {
        case "true": return true
        case "false": return false
        default: throw .badValue(.lexiconApproval, self[.lexiconApproval], expected: "true, false")
        }
    }

    /// Below which share, of what reviewers ruled on, a rule had better be tried out: 0…1.
    func lexiconShadowBelow() throws(ConfigurationProblem) -> Double {
        guard let share = Double(self[.lexiconShadowBelow].text), (0...1).contains(share) else {
            throw .badValue(.lexiconShadowBelow, self[.lexiconShadowBelow], expected: "0…1")
        }
        return share
    }

    /// Where only some may change lexicons, that this is one of them.
    func checkOfficer(_ actor: String) throws(LexiconSideProblem) {
        let officers = self[.lexiconOfficers].text.split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard officers.isEmpty || officers.contains(actor) else {
            let gaps = ["actor": actor, "officers": Message.listing(officers, separator: ", ")]
            throw LexiconSideProblem(message: Message("lexicon.approval.notOfficer", gaps))
        }
    }

    /// That lexicons may be activated by one person alone.
    func checkActivation() throws {
        guard try lexiconApproval() else { return }
        throw LexiconSideProblem(message: Message("lexicon.approval.needed"))
    }

    /// That collectors are told of what is new so many days before it counts.
    ///
    /// - Parameter startsAt: microseconds since 1970 UTC; nil: at once.
    func checkNotice(_ set: LexiconSet, startsAt: Int64?, in store: CallStore) async throws {
        guard let days = Int(self[.lexiconNoticeDays].text), (0...365).contains(days) else {
            throw ConfigurationProblem.badValue(.lexiconNoticeDays, self[.lexiconNoticeDays], expected: "0…365")
        }
        guard days > 0, let version = try await store.activeVersion(set.language) else { return }
        let difference = LexiconDifference(
            from: try await store.lexiconSet(version), to: set, language: set.language)
        let zone = try shownZone()
        let start = startsAt.flatMap { ZonedTime(microseconds: $0, zone: zone) }?.localDay
        let earliest = try PeriodOptions.today(self).adding(days: days)
        guard difference.bindsCollectors, start ?? .init(dayNumber: 0) < earliest else { return }
        throw LexiconSideProblem(
            message: Message("lexicon.start.notice", ["days": "\(days)", "earliest": "\(earliest)"]))
    }

    /// That scoring again under these sets activates none that a second person has to approve, collectors to be told of,
    /// whose examples fail, or that hits clean calls.
    func checkRescoring(_ sets: [Language: LexiconSet], in store: CallStore, _ texts: Catalogue) async throws {
        var others: [Language: LexiconSet] = [:]
        for set in sets.values {
            guard let active = try await store.activeVersion(set.language), active != set.version else { continue }
            try checkActivation()
            try await checkNotice(set, startsAt: nil, in: store)
            others[set.language] = set
        }
        try GivenLexicons.checkExamples(self, Set(others.keys))
        try await checkCleanCalls(others, in: store, texts)
    }
}

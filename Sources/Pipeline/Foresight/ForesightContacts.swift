internal import Lexicons
internal import Model
internal import Store

/// Rules on contacts of two sets, beside each other. Of transcripts that are not in the store nobody knows when and whom
/// they called: there they find nothing on either side.
struct ForesightContacts: Sendable {
    private let all: (before: ContactJudge, after: ContactJudge)
    private let alone: (before: ContactJudge, after: ContactJudge)
    private let same: ContactJudge
    private let day: String?

    /// - Parameter day: on which all calls are taken to be; nil: their own.
    init(from before: LexiconSet, to after: LexiconSet, on day: LocalDate?) {
        let (old, new) = (Set(before.rules), Set(after.rules))
        all = (ContactJudge(before), ContactJudge(after))
        alone = (
            ContactJudge(rules: before.rules.filter { !new.contains($0) }),
            ContactJudge(rules: after.rules.filter { !old.contains($0) })
        )
        same = ContactJudge(rules: after.rules.filter { old.contains($0) })
        self.day = day?.description
    }

    /// Whether one of the two has such a rule that the other has not so.
    var differ: Bool { !alone.before.isIdle || !alone.after.isIdle }

    /// Whether neither has any.
    var isIdle: Bool { all.before.isIdle && all.after.isIdle }

    func before(_ call: ForesightCall) -> [ContactOutcome] { outcomes(all.before, call) }
    func after(_ call: ForesightCall) -> [ContactOutcome] { outcomes(all.after, call) }
    func onlyBefore(_ call: ForesightCall) -> [ContactOutcome] { outcomes(alone.before, call) }
    func onlyAfter(_ call: ForesightCall) -> [ContactOutcome] { outcomes(alone.after, call) }
    func common(_ call: ForesightCall) -> [ContactOutcome] { outcomes(same, call) }

    private func outcomes(_ judge: ContactJudge, _ call: ForesightCall) -> [ContactOutcome] {
        call.history.map { judge.outcomes($0, on: day) } ?? []
    }

    /// Calls with what the store knows of those before them; as they are without a store.
    ///
    /// - Throws: what the store throws.
    static func looking(at calls: [ForesightCall], in store: CallStore?) async throws -> [ForesightCall] {
        guard let store else { return calls }
        let histories = try await store.contactHistories(of: calls.map(\.id))
        return zip(calls, histories).map { call, history in
            var looked = call
            looked.history = history?.hearing(call.transcript)
            return looked
        }
    }
}

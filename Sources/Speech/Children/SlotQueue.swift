/// Who may use the pool's places: as many recordings as there are places, or one alone.
///
/// A turn alone goes before all others that wait: it begins once every place is free.
actor SlotQueue {
    private let slots: [ChildSlot]
    private var idle: [ChildSlot]
    private var isAlone = false
    private var waiting: [CheckedContinuation<ChildSlot, Never>] = []
    private var waitingAlone: [CheckedContinuation<ChildSlot, Never>] = []

    init(_ slots: [ChildSlot]) {
        self.slots = slots
        idle = slots
    }

    /// Runs `work` in a place of its own, beside others.
    func beside<Answer: Sendable>(
        _ work: @Sendable (ChildSlot) async throws(HearingError) -> Answer
    ) async throws(HearingError) -> Answer {
        try await carryOut(work, isAlone: false)
    }

    /// Runs `work` while no other does.
    func alone<Answer: Sendable>(
        _ work: @Sendable (ChildSlot) async throws(HearingError) -> Answer
    ) async throws(HearingError) -> Answer {
        try await carryOut(work, isAlone: true)
    }

    private func carryOut<Answer: Sendable>(
        _ work: @Sendable (ChildSlot) async throws(HearingError) -> Answer, isAlone: Bool
    ) async throws(HearingError) -> Answer {
        let slot = await withCheckedContinuation { turn in
            if isAlone { waitingAlone.append(turn) } else { waiting.append(turn) }
            callNext()
        }
        defer { give(slot) }
        return try await work(slot)
    }

    private func give(_ slot: ChildSlot) {
        idle.append(slot)
        isAlone = false
        callNext()
    }

    private func callNext() {
        guard !isAlone else { return }
        guard waitingAlone.isEmpty else {
            guard idle.count == slots.count, let slot = idle.popLast() else { return }
            isAlone = true
            return waitingAlone.removeFirst().resume(returning: slot)
        }
        while !waiting.isEmpty, let slot = idle.popLast() { waiting.removeFirst().resume(returning: slot) }
    }
}

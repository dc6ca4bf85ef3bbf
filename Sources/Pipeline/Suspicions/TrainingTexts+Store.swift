package import Model
package import Store
package import Suspicions

extension TrainingTexts {
    /// More ordinary utterances than this teach little more.
    private static let mostOrdinary = 30_000

    /// What the reviewers have ruled: words that they confirmed are violations, words that they overturned are none.
    ///
    /// - Throws: `StoreError`.
    package static func rulings(_ store: CallStore, _ language: Language) async throws -> TrainingTexts {
        var texts = TrainingTexts()
        for ruled in try await store.ruledWords(language) where !ruled.rule.isCredit && !ruled.rule.required {
            guard ruled.isConfirmed else {
                texts.innocent.append(InnocentText(ruled.text, origin: .ruling))
                continue
            }
            texts.violating.append(ViolatingText(ruled.text, category: ruled.rule.category, origin: .ruling))
        }
        return texts
    }

    /// What agents say in calls in which no rule found a violation, each call as one conversation.
    ///
    /// - Throws: `StoreError`.
    package static func cleanCalls(_ store: CallStore, _ language: Language) async throws -> TrainingTexts {
        var texts = TrainingTexts()
        var count = 0
        var last: RecordingID?
        while count < mostOrdinary {
            let page = try await store.judgedWords(language, after: last)
            for call in page where !call.hits.contains(where: { $0.kind.isOfWords && $0.standing.isOfViolation }) {
                let said = call.transcript.utterances.filter { $0.role != .customer }.map(\.text)
                texts.ordinary.append(said)
                count += said.count
            }
            guard let reached = page.last else { break }
            last = reached.recording.id
        }
        return texts
    }
}

package import Model
package import Store

extension ScoreRequest {
    /// What an engine that can be told of phrases is told: those of the lexicons that the run was given, and of the active
    /// ones unless they are about to be replaced. By language, each once, sorted.
    ///
    /// - Throws: what the store throws.
    package func phrases(besides store: CallStore) async throws -> [Language: [String]] {
        var sets = Array(lexicons.values)
        for use in try await store.lexiconUse() where use.isActive && !replaces(use) {
            if let set = try await store.lexiconSet(use.version) { sets.append(set) }
        }
        return Dictionary(grouping: sets, by: \.language).mapValues { Set($0.flatMap(\.phrases)).sorted() }
    }

    private func replaces(_ use: LexiconUse) -> Bool { rescoreReason != nil && lexicons[use.language] != nil }
}

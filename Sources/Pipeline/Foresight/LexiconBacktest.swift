internal import Lexicons
package import Model
package import Performance
package import Store

/// Judges calls under two sets of lexicons and tells what would be another. Nothing is written, and memory does not grow
/// with the number of calls.
package struct LexiconBacktest: Sendable {
    /// By what a sample is drawn.
    package struct Sample: Sendable {
        package let size: Int
        package let seed: UInt64

        package init(size: Int, seed: UInt64) {
            self.size = size
            self.seed = seed
        }
    }

    /// How long it took, in seconds.
    package struct Pace: Sendable {
        package internal(set) var whole = 0.0
        /// Of them matching and judging, on all cores together as one.
        package internal(set) var matching = 0.0
    }

    private let benches: [ForesightBench]
    private let jobs: Int
    private static let pageSize = 256

    /// - Parameters:
    ///   - before: by language; a language that it lacks had no rules.
    ///   - after: by language; calls in other languages are not looked at.
    ///   - day: on which all calls are taken to be; nil: their own.
    ///   - jobs: how many calls are matched at once.
    /// - Throws: what compiling patterns throws.
    package init(
        from before: [Language: LexiconSet], to after: [Language: LexiconSet], _ settings: ComplianceSettings,
        on day: LocalDate? = nil, jobs: Int = 1
    ) throws {
        benches = try after.values.sorted { $0.language.code < $1.language.code }.map {
            try ForesightBench(from: before[$0.language], to: $0, settings, on: day)
        }
        self.jobs = max(1, jobs)
    }

    /// Rules that are not the same in both, in order.
    package var differing: [RuleID] { benches.flatMap(\.differing).sorted() }

    /// Looks at the judged calls of some days.
    ///
    /// - Parameter tell: takes each call that would be another, in order of language and recording.
    /// - Throws: what the store throws, and where the machine has no memory left.
    package func overCalls(
        in store: CallStore, _ days: Range<LocalDate>, _ sample: Sample, tell: (ForeseenCall) -> Void
    ) async throws -> (tally: ForesightTally, pace: Pace) {
        var tally = ForesightTally(sampleSize: sample.size, seed: sample.seed)
        var pace = Pace()
        let began = ContinuousClock.now
        for bench in benches where !bench.differing.isEmpty {
            var page = try await Self.page(store, bench, days, after: nil)
            while !page.isEmpty {
                // The next page is read while this one is matched.
                let last = page.last?.id
                async let next = Self.page(store, bench, days, after: last)
                try await look(at: page, bench, store, &tally, &pace, tell)
                page = try await next
            }
        }
        pace.whole = Self.seconds(since: began)
        return (tally, pace)
    }

    /// Looks at transcripts that are not in the store: nobody has ruled on them, nor is it known whose calls they are.
    ///
    /// - Returns: also why some files could not be read.
    /// - Throws: where the machine has no memory left.
    package func overTranscripts(
        in folder: TranscriptFolder, _ sample: Sample, tell: (ForeseenCall) -> Void
    ) async throws -> (tally: ForesightTally, pace: Pace, setAside: [Message]) {
        var tally = ForesightTally(sampleSize: sample.size, seed: sample.seed)
        var (pace, setAside) = (Pace(), [Message]())
        let began = ContinuousClock.now
        for start in stride(from: 0, to: folder.paths.count, by: Self.pageSize) {
            let paths = folder.paths[start..<min(start + Self.pageSize, folder.paths.count)]
            let page = try await Blocking.run { folder.calls(paths) }
            setAside += page.setAside
            for bench in benches {
                let own = page.calls.filter { $0.transcript.language == bench.language }
                try await look(at: own, bench, nil, &tally, &pace, tell)
            }
        }
        pace.whole = Self.seconds(since: began)
        return (tally, pace, setAside)
    }

    private func look(
        at page: [ForesightCall], _ bench: ForesightBench, _ store: CallStore?, _ tally: inout ForesightTally,
        _ pace: inout Pace, _ tell: (ForeseenCall) -> Void
    ) async throws {
        tally.add(calls: page.count, bytes: page.reduce(0) { $0 + $1.bytes })
        let page = bench.contacts.differ ? try await ForesightContacts.looking(at: page, in: store) : page
        var began = ContinuousClock.now
        let touched = try await inParts(page) { call, workspace in
            let touch = bench.touch(call, workspace)
            return touch.isEmpty ? nil : (call, touch)
        }
        pace.matching += Self.seconds(since: began)
        guard !touched.isEmpty else { return }
        let depth: DossierDepth = bench.commonNeedPeaks ? .whole : .outline
        let dossiers = try await store?.dossiers(of: touched.map(\.0.id), depth) ?? []
        let calls = try await ForesightContacts.looking(at: touched.map(\.0), in: bench.contacts.isIdle ? nil : store)
        began = ContinuousClock.now
        let cases = touched.enumerated().map { place, one in
            (call: calls[place], touch: one.1, dossier: place < dossiers.count ? dossiers[place] : nil)
        }
        let foreseen = try await inParts(cases) { bench.foresee($0.call, $0.touch, $0.dossier, $1) }
        pace.matching += Self.seconds(since: began)
        for call in foreseen {
            tally.add(call)
            if call.fate != nil { tell(call) }
        }
    }

    /// Works on the items with as many threads as there may be, and gives the answers in the items' order.
    private func inParts<Item: Sendable, Answer: Sendable>(
        _ items: [Item], _ work: @escaping @Sendable (Item, MatchWorkspace) -> Answer?
    ) async throws -> [Answer] {
        let length = max(1, (items.count + jobs - 1) / jobs)
        return try await withThrowingTaskGroup(of: (Int, [Answer]).self) { group in
            for start in stride(from: 0, to: items.count, by: length) {
                let part = items[start..<min(start + length, items.count)]
                group.addTask {
                    try await Blocking.run {
                        let workspace = try MatchWorkspace()
                        return (start, part.compactMap { work($0, workspace) })
                    }
                }
            }
            var parts: [(Int, [Answer])] = []
            for try await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    private static func page(
        _ store: CallStore, _ bench: ForesightBench, _ days: Range<LocalDate>, after: RecordingID?
    ) async throws -> [ForesightCall] {
        try await store.judgedTranscripts(
            bench.language, over: days, after: after, limit: pageSize, withPeaks: bench.differingNeedPeaks
        ).map { judged in
            ForesightCall(
                id: judged.recording.id, path: judged.recording.path, call: judged.recording.call,
                transcript: judged.transcript, facts: judged.facts)
        }
    }

    private static func seconds(since began: ContinuousClock.Instant) -> Double {
        (ContinuousClock.now - began) / .seconds(1)
    }
}

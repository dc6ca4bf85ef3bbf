import Foundation
import Lexicons
import Model

/// PCRE2 alone, the prefilter before it, and Vectorscan alone over the same calls.
struct MatchRace {
    let set: LexiconSet
    let calls: [Transcript]
    let slowCalls: Int
    let rounds: Int

    func run() throws {
        let cache = PrefilterCache(folder: NSTemporaryDirectory() + "match-table-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(atPath: cache.folder) }
        let patterns = set.rules.flatMap { rule in rule.any.compactMap(WordingText.pattern) }
        let compiling = CPUClock.seconds { LexiconPrefilter.make(patterns, cache: cache) }
        let loading = median { LexiconPrefilter.make(patterns, cache: cache) }
        say("wordings", Double(patterns.count))
        say("compiling the prefilter", compiling * 1000, "ms")
        say("loading it from its cache ÷ compiling it", loading / compiling)

        let alone = try LexiconMatcher(set)
        let filtered = try LexiconMatcher(set, prefilter: .kept(cache))
        let heard = calls.map { HeardCall($0, isIncomplete: false) }
        let few = Array(heard.prefix(slowCalls))
        let work = MatchWork(filtered)
        let bytes = Double(heard.reduce(0) { $0 + work.bytes(of: $1) })
        let fewBytes = Double(few.reduce(0) { $0 + work.bytes(of: $1) })
        let workspace = try MatchWorkspace()
        var aloneFound: [Findings] = []
        var filteredFound: [Findings] = []
        let aloneSeconds = median { aloneFound = matched(few, by: alone, workspace) } / fewBytes
        let filteredSeconds = median { filteredFound = matched(heard, by: filtered, workspace) } / bytes
        let scans = heard.map(work.scan)
        let scanSeconds = median { for scan in scans { _ = scan() } } / bytes
        let readying = median { for call in calls.prefix(slowCalls) { _ = HeardCall(call, isIncomplete: false) } }

        let hits = filteredFound.reduce(0) { $0 + $1.found.count }
        let candidates = heard.reduce(0) { $0 + work.candidates(in: $1) }
        say("bytes of text", bytes)
        say("PCRE2 alone", aloneSeconds * 1e9, "ms/MB")
        say("prefilter and PCRE2", filteredSeconds * 1e9, "ms/MB")
        say("Vectorscan alone", scanSeconds * 1e9, "ms/MB")
        say("making calls ready", readying / fewBytes * 1e9, "ms/MB")
        say("times as fast as PCRE2 alone", aloneSeconds / filteredSeconds)
        say("÷ Vectorscan alone", filteredSeconds / scanSeconds)
        say("hits", Double(hits))
        say("candidates per hit", Double(candidates) / Double(max(1, hits)))
        say("wordings that are always tried", Double(work.alwaysTried))
        say("hits that differ", Double(zip(aloneFound, filteredFound).count { $0 != $1 }))
    }

    private func matched(_ calls: [HeardCall], by matcher: LexiconMatcher, _ workspace: MatchWorkspace) -> [Findings] {
        calls.map { matcher.findings(in: $0, localDate: nil, workspace: workspace) }
    }

    private func median(_ body: () -> Void) -> Double {
        let seconds = (0..<rounds).map { _ in CPUClock.seconds(body) }.sorted()
        return seconds[seconds.count / 2]
    }

    private func say(_ name: String, _ value: Double, _ unit: String = "") {
        print(#"{"name": "\#(name)", "value": \#(value), "unit": "\#(unit)"}"#)
    }
}

/// Seconds of the processor, which others on the machine do not lengthen as they do those of the clock.
enum CPUClock {
    static func seconds(_ body: () -> Void) -> Double {
        let start = now
        body()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

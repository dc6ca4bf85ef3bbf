import Foundation
import Model
@testable import Lexicons
func now() -> Double { var t = timespec(); clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t); return Double(t.tv_sec) + Double(t.tv_nsec) * 1e-9 }
let sets = try LexiconSetBuilder(paths: [CommandLine.arguments[1]]).sets()
for (language, set) in sets.sorted(by: { $0.key.code < $1.key.code }) {
    var t = now()
    func lap(_ what: String) { let n = now(); print("  ", what, Int((n - t) * 1e6), "us"); t = now() }
    var compiled: [CompiledRule] = []
    for rule in set.rules where rule.status != .retired { compiled.append(try CompiledRule(rule)) }
    lap("pcre2")
    let patterns = compiled.flatMap { $0.wordings.map(\.source) }
    let plan = PrefilterPlan(patterns)
    lap("plan")
    let filter = Prefilter(patterns)
    lap("plan+compile")
    let cache = PrefilterCache(folder: "/work/lanes/matcher-pure/cache")
    _ = Prefilter(patterns, cache: cache)
    lap("cache 1"); _ = Prefilter(patterns, cache: cache); lap("cache 2")
    print(language.code, patterns.count, "strings", plan.strings.count, "lists", plan.lists.count, "always", filter.always.count)
    for a in filter.always.prefix(12) { print("   always:", patterns[a].prefix(150)) }
    let text = try String(contentsOfFile: "/work/lanes/matcher-pure/\(language.code).txt", encoding: .utf8)
    let lines = text.split(separator: "\n").map { Array($0.utf8) }
    let size = Double(lines.reduce(0) { $0 + $1.count })
    for _ in 0..<2 {
        t = now()
        let found = filter.found(in: lines)
        let seconds = now() - t
        print("  ms/MB", seconds * 1e9 / size, "candidates", found.reduce(0) { $0 + ($1?.count ?? 0) }, "lines", lines.count)
    }
    let db = PrefilterDatabase.compiled(plan.variants.map { Array(plan.strings[$0]) })!, scratch = db.scratch()!
    var places: [PrefilterDatabase.Place] = []
    t = now(); var total = 0
    for line in lines { places.removeAll(keepingCapacity: true); _ = line.withUnsafeBufferPointer { db.scan($0, scratch: scratch, found: &places) }; total += places.count }
    print("  raw ms/MB", (now() - t) * 1e9 / size, "places", total, "bordered", plan.strings.filter { $0.beginsWord || $0.endsWord }.count, "texts", plan.variants.count, "short", plan.strings.filter { $0.bytes.count < 4 }.count)
    var often: [UInt32: Int] = [:]
    for line in lines { places.removeAll(keepingCapacity: true); _ = line.withUnsafeBufferPointer { db.scan($0, scratch: scratch, found: &places) }; for p in places { often[p.text, default: 0] += 1 } }
    print(often.sorted { $0.value > $1.value }.prefix(120).map { "\(String(decoding: plan.strings[plan.variants[Int($0.key)].lowerBound].bytes, as: UTF8.self)):\($0.value)/\(plan.variants[Int($0.key)].count)" }.joined(separator: "|"))
    let found = filter.found(in: lines)
    var counts: [Int: Int] = [:]
    for f in found { for p in f ?? [] { counts[p, default: 0] += 1 } }
    for (p, n) in counts.sorted(by: { $0.value > $1.value }).prefix(15) { print("  ", n, patterns[p].prefix(100), plan.needs.row(p).map { plan.lists.row(Int($0)).prefix(4).map { String(decoding: plan.strings[Int($0)].bytes, as: UTF8.self) } }) }
}

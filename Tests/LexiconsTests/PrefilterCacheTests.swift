import Foundation
import Model
import Testing

@testable import Lexicons

@Suite("Kept prefilters")
struct PrefilterCacheTests {
    private static let patterns = [#"\bsue you\b"#, "打断你的腿", "(a+)+b"]

    /// A folder that is gone afterwards.
    private static func withCache(_ body: (PrefilterCache) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "prefilters-\(UUID().uuidString)/kept"
        defer { try? FileManager.default.removeItem(atPath: (folder as NSString).deletingLastPathComponent) }
        try body(PrefilterCache(folder: folder))
    }

    private static func files(_ cache: PrefilterCache) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: cache.folder).map { "\(cache.folder)/\($0)" }
    }

    private static func found(_ prefilter: Prefilter) -> [[Int]?] {
        prefilter.found(in: ["I will sue you", "打断你的腿", "nothing"].map { Array($0.utf8) })
    }

    @Test("are the same when they come back, and nobody else may read or write them")
    func comesBack() throws {
        try Self.withCache { cache in
            let made = Prefilter(Self.patterns, cache: cache)
            let path = try #require(try Self.files(cache).first)
            let kept = try #require(cache.restored(Self.patterns))
            #expect(kept.plan == PrefilterPlan(Self.patterns))
            let again = Prefilter(Self.patterns, cache: cache)
            #expect(again.always == made.always)
            #expect(Self.found(again) == Self.found(made))
            #expect(Self.found(again) == [[0], [1], []])
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(try FileManager.default.attributesOfItem(atPath: cache.folder)[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test("are for their patterns alone")
    func otherPatterns() throws {
        try Self.withCache { cache in
            _ = Prefilter(Self.patterns, cache: cache)
            #expect(cache.restored(Self.patterns + ["x"]) == nil)
            #expect(cache.restored(Array(Self.patterns.reversed())) == nil)
        }
    }

    @Test(
        "are made anew where a byte is another, the file is cut or empty", arguments: [0, 63, 64, 70, 200, -1, -2, -3])
    func damaged(place: Int) throws {
        try Self.withCache { cache in
            _ = Prefilter(Self.patterns, cache: cache)
            let path = try #require(try Self.files(cache).first)
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            var bytes = whole
            switch place {
            case -1: bytes = Data()
            case -2: bytes = bytes.dropLast()
            case -3: bytes += [0]
            default: bytes[place] ^= 1
            }
            try bytes.write(to: URL(fileURLWithPath: path))
            #expect(cache.restored(Self.patterns) == nil)
            #expect(Self.found(Prefilter(Self.patterns, cache: cache)) == [[0], [1], []])
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole)
        }
    }

    @Test("are not taken from a file or folder to which others may write, nor through a link")
    func foreign() throws {
        try Self.withCache { cache in
            _ = Prefilter(Self.patterns, cache: cache)
            let path = try #require(try Self.files(cache).first)
            try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
            #expect(cache.restored(Self.patterns) == nil)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            #expect(cache.restored(Self.patterns) != nil)
            try FileManager.default.moveItem(atPath: path, toPath: path + ".moved")
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + ".moved")
            #expect(cache.restored(Self.patterns) == nil)
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: cache.folder)
            #expect(Self.found(Prefilter(Self.patterns, cache: cache)) == [[0], [1], []])
        }
    }

    @Test("are no error where the folder cannot be made")
    func noFolder() {
        let cache = PrefilterCache(folder: "/dev/null/prefilters")
        #expect(Self.found(Prefilter(Self.patterns, cache: cache)) == [[0], [1], []])
    }

    @Test("are so many and no more: the oldest go")
    func forgotten() throws {
        try Self.withCache { cache in
            for number in 0..<35 { _ = Prefilter(["sue \(number)"], cache: cache) }
            let files = try Self.files(cache)
            #expect(files.count == 32)
            #expect(cache.restored(["sue 34"]) != nil)
        }
    }

    @Test("lie in the user's folder of caches")
    func standard() {
        func folder(_ environment: [String: String]) -> String? {
            PrefilterCache.standard(environment: environment)?.folder
        }
        #expect(folder(["XDG_CACHE_HOME": "/c", "HOME": "/h"]) == "/c/fairdial/prefilters")
        #expect(folder(["XDG_CACHE_HOME": "c", "HOME": "/h"]) == "/h/.cache/fairdial/prefilters")
        #expect(folder(["XDG_CACHE_HOME": "", "HOME": "/h"]) == "/h/.cache/fairdial/prefilters")
        #expect(folder([:]) == nil)
    }

    @Test("of hostile bytes are refused without harm")
    func hostile() {
        let plan = PlanWriter(PrefilterPlan(Self.patterns)).bytes
        for cut in 0..<plan.count {
            var reader = PlanReader(Array(plan[..<cut]))
            #expect(reader.plan() == nil)
        }
        for place in plan.indices {
            var bytes = plan
            bytes[place] = 0xFF
            var reader = PlanReader(bytes)
            _ = reader.plan()
        }
    }
}

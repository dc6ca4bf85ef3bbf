import Foundation
import Model

/// Keeps prefilters from one run to the next, as files of one folder.
///
/// A file's name is the SHA-256 of the patterns that it is for and of the library and the processor: another lexicon,
/// another version of Vectorscan or another processor meets another file. Its first bytes are the SHA-256 of the rest:
/// what is damaged or cut is made anew. The library trusts what it takes back, so whoever may write to the folder could
/// harm the program: the folder is its user's alone, and one that others may write to, or own, is not used.
package struct PrefilterCache: Hashable, Sendable {
    package let folder: String

    package init(folder: String) { self.folder = folder }

    /// `fairdial/prefilters` in the user's folder of caches (`XDG_CACHE_HOME`, else `~/.cache`); nil where there is none.
    package static func standard(environment: [String: String]) -> PrefilterCache? {
        if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") {
            return PrefilterCache(folder: "\(caches)/fairdial/prefilters")
        }
        return environment["HOME"].map { PrefilterCache(folder: "\($0)/.cache/fairdial/prefilters") }
    }

    /// What was kept for the patterns; nil where nothing good is there.
    func restored(_ patterns: [String]) -> (plan: PrefilterPlan, database: PrefilterDatabase)? {
        let path = path(of: patterns)
        guard isOwn(folder), isOwn(path), let bytes = FileManager.default.contents(atPath: path) else { return nil }
        let content = bytes.dropFirst(64)
        guard bytes.count > 68, String(decoding: bytes.prefix(64), as: UTF8.self) == ContentHash(of: content).hex else {
            return nil
        }
        var reader = PlanReader(Array(content))
        guard let plan = reader.plan(), plan.needs.count == patterns.count,
            let database = PrefilterDatabase.restored(reader.rest)
        else { return nil }
        return (plan, database)
    }

    /// Keeps a prefilter; a folder that cannot be written to is no error.
    func keep(_ plan: PrefilterPlan, _ database: PrefilterDatabase, of patterns: [String]) {
        guard let serialized = database.serialized() else { return }
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard isOwn(folder) else { return }
        let path = path(of: patterns)
        let content = PlanWriter(plan).bytes + serialized
        // Written beside and renamed, so that no other run ever reads half of it.
        try? Data(Array(ContentHash(of: content).hex.utf8) + content)
            .write(to: URL(fileURLWithPath: path), options: .atomic)
        try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        forgetOldest()
    }

    private func path(of patterns: [String]) -> String {
        let head = "fairdial prefilter \(PrefilterPlan.edition) \(Self.probe) \(PrefilterDatabase.platform)"
        return "\(folder)/" + ContentHash(of: ([head] + patterns).joined(separator: "\u{0}")).hex
    }

    /// What a few patterns need by this version of the program, should its edition have been forgotten.
    private static let probe: ContentHash = {
        let patterns = [
            #"\b(?:sue|arrest(?:s|ed)?)\s+(?:\S+ ){0,3}you\b(?!\w)"#, #"(?:打断|弄断).{0,6}你的(?:腿|手)"#,
            #"[a-c]x{2,}\d+(y+)\1z"#,
            PhrasePattern.source("sue you"), PhrasePattern.source("打断你的腿"),
        ]
        return ContentHash(of: PlanWriter(PrefilterPlan(patterns)).bytes)
    }()

    /// Each changed lexicon leaves a file behind.
    private func forgetOldest() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let dated = names.map { "\(folder)/\($0)" }.compactMap { path -> (path: String, date: Date)? in
            let date = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            return date.map { (path, $0) }
        }
        for file in dated.sorted(by: { $0.date > $1.date }).dropFirst(Self.mostFiles) {
            try? FileManager.default.removeItem(atPath: file.path)
        }
    }

    private static let mostFiles = 32

    /// Whether it is this user's, no link, and nobody else may write to it.
    private func isOwn(_ path: String) -> Bool {
        var facts = stat()
        guard lstat(path, &facts) == 0, facts.st_uid == geteuid() else { return false }
        return facts.st_mode & S_IFMT != S_IFLNK && facts.st_mode & 0o022 == 0
    }
}

internal import Foundation
internal import Model
internal import Synchronization

/// Hashes of the files that an engine is made of, each row of files once: they have tens of megabytes.
enum FileHashes {
    private static let made = Mutex<[[String]: String]>([:])

    /// Twelve digits; `–` where a file cannot be read: the engine will not load without it.
    static func short(of paths: [String]) -> String {
        made.withLock { made in
            if let hash = made[paths] { return hash }
            let files = paths.map { (try? ContentHash(ofFileAt: $0))?.hex ?? "–" }
            guard !files.contains("–") else { return "–" }
            let hash = ContentHash(of: files.joined(separator: "\n")).short
            made[paths] = hash
            return hash
        }
    }
}

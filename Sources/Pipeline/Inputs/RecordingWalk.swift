package import Model

internal import Foundation

/// Finds the recordings under some paths.
package struct RecordingWalk: Sendable {
    /// A file that counts as a recording.
    package struct Found: Hashable, Sendable {
        /// As it can be opened.
        package let path: String
        /// From the folder that was searched, which is how a call list names it.
        package let relativePath: String
        package let kind: Recording.Kind
        /// A transcript made elsewhere that stands beside the sound.
        package let transcriptPath: String?
    }

    /// In order of path.
    package private(set) var recordings: [Found] = []
    /// Paths that do not exist.
    package private(set) var missing: [String] = []
    /// How many files were passed over because their names are not those of recordings.
    package private(set) var otherFiles = 0

    /// Extensions of sound, those that are recognised only to be set aside with a reason among them.
    static let soundExtensions: Set<String> = [
        "wav", "wave", "rf64", "w64", "aif", "aiff", "aifc", "au", "snd", "caf", "flac", "ogg", "oga", "opus", "mp3",
        "gsm", "ulaw", "ul", "mulaw", "alaw", "al", "vox", "raw", "pcm", "amr", "awb", "m4a", "aac", "mp4", "wma",
        "g729", "3gp", "sph", "voc",
    ]
    static let transcriptSuffixes = [".transcript.json", ".vtt"]

    /// Walks the paths: folders with all below them, hidden files and folders left out; files as they are.
    package init(_ paths: [String]) {
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                missing.append(path)
                continue
            }
            if isFolder.boolValue {
                take(Self.files(under: path), below: path)
            } else {
                take([(path as NSString).lastPathComponent], below: (path as NSString).deletingLastPathComponent)
            }
        }
        var seen: Set<String> = []
        recordings = recordings.filter { seen.insert($0.path).inserted }
    }

    private static func files(under folder: String) -> [String] {
        let root = URL(fileURLWithPath: folder)
        let walker = FileManager.default.enumerator(
            at: root, includingPropertiesForKeys: [.isDirectoryKey], options: [.skipsHiddenFiles])
        let rootPath = root.standardizedFileURL.path
        var found: [String] = []
        while let file = walker?.nextObject() as? URL {
            let isFolder = (try? file.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
            guard !isFolder else { continue }
            found.append(String(file.standardizedFileURL.path.dropFirst(rootPath.count + 1)))
        }
        return found.sorted()
    }

    private mutating func take(_ relativePaths: [String], below folder: String) {
        let all = Set(relativePaths)
        let stemsOfSound = Set(relativePaths.filter(Self.isSound).map(Self.stem))
        for relativePath in relativePaths {
            let path = folder.isEmpty ? relativePath : (folder as NSString).appendingPathComponent(relativePath)
            if Self.isSound(relativePath) {
                let beside = Self.transcriptSuffixes.map { Self.stem(relativePath) + $0 }.first {
                    all.contains($0) || FileManager.default.fileExists(atPath: Self.join(folder, $0))
                }
                recordings.append(
                    Found(
                        path: path, relativePath: relativePath, kind: .sound,
                        transcriptPath: beside.map { Self.join(folder, $0) }))
            } else if let stem = Self.stemOfTranscript(relativePath) {
                guard !stemsOfSound.contains(stem) else { continue }
                recordings.append(
                    Found(path: path, relativePath: relativePath, kind: .transcript, transcriptPath: path))
            } else {
                otherFiles += 1
            }
        }
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : (folder as NSString).appendingPathComponent(name)
    }

    private static func isSound(_ path: String) -> Bool {
        soundExtensions.contains((path as NSString).pathExtension.lowercased())
    }

    private static func stem(_ path: String) -> String { (path as NSString).deletingPathExtension }

    private static func stemOfTranscript(_ path: String) -> String? {
        transcriptSuffixes.first { path.lowercased().hasSuffix($0) }.map { String(path.dropLast($0.count)) }
    }
}

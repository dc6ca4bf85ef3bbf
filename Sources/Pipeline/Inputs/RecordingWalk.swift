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

        /// The path in full, without `.` and `..`: how the store knows the file.
        package var place: String { FolderWalk.place(path) }
    }

    /// In order of path.
    package private(set) var recordings: [Found] = []
    /// Paths that do not exist.
    package let missing: [String]
    /// What was not looked at, though it may hold recordings or bears the name of one.
    package let setAside: [Message]
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
    ///
    /// A transcript beside a sound is the sound's, whichever of the two a path names.
    package init(_ paths: [String]) {
        let walk = FolderWalk(paths) { Self.isSound($0) || Self.stemOfTranscript($0) != nil }
        missing = walk.missing
        setAside = walk.setAside
        var shelves: [String: Shelf] = [:]
        var seen: Set<String> = []
        for file in walk.files {
            guard let found = Self.found(file, &shelves) else {
                otherFiles += 1
                continue
            }
            if seen.insert(found.place).inserted { recordings.append(found) }
        }
    }

    private static func found(_ file: FolderWalk.File, _ shelves: inout [String: Shelf]) -> Found? {
        let folder = (file.path as NSString).deletingLastPathComponent
        func shelf() -> Shelf {
            if let known = shelves[folder] { return known }
            let read = Shelf(folder)
            shelves[folder] = read
            return read
        }
        let name = (file.path as NSString).lastPathComponent
        if isSound(name) {
            return Found(
                path: file.path, relativePath: file.relativePath, kind: .sound,
                transcriptPath: shelf().transcripts[stem(name)].map { join(folder, $0) })
        }
        guard let stem = stemOfTranscript(name) else { return nil }
        guard let sound = shelf().sounds[stem] else {
            return Found(path: file.path, relativePath: file.relativePath, kind: .transcript, transcriptPath: file.path)
        }
        return Found(
            path: join(folder, sound),
            relativePath: join((file.relativePath as NSString).deletingLastPathComponent, sound), kind: .sound,
            transcriptPath: join(folder, shelf().transcripts[stem] ?? name))
    }

    /// What stands side by side in a folder, by the names without their extensions.
    private struct Shelf {
        private(set) var sounds: [String: String] = [:]
        private(set) var transcripts: [String: String] = [:]

        init(_ folder: String) {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
            // From the last to the first, so that the first name of a stem stays; our own form goes before WebVTT.
            for name in names.sorted(by: >) where FolderWalk.isFile(join(folder, name)) {
                if isSound(name) { sounds[stem(name)] = name }
                if let stem = stemOfTranscript(name) { transcripts[stem] = name }
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

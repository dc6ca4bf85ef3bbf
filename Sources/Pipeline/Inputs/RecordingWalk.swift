package import Model

internal import Foundation
internal import Speech
internal import Store

/// Finds the recordings under some paths.
package struct RecordingWalk: Sendable {
    /// A file that counts as a recording.
    package struct Found: Hashable, Sendable {
        let file: FolderWalk.File
        package let kind: Recording.Kind
        /// A transcript made elsewhere that stands beside the sound, or that the recording is.
        let transcriptName: String?
        /// Names of transcripts beside it that are not read, because another form goes before theirs.
        package let passedOver: [String]
        /// The files of a call in several, this one first, in their order; empty for a call in one file.
        var parts: [Part] = []
        /// Numbers of files that the call has and that were not found.
        var missingParts: [Int] = []

        /// One of the files of a call in several.
        struct Part: Hashable {
            /// From 1.
            let number: Int
            let found: Found
        }

        /// Every file of its call, in their order.
        var members: [Found] { parts.isEmpty ? [self] : parts.map(\.found) }

        /// As it can be opened.
        package var path: String { file.path }
        /// From the folder that was searched, which is how a call list names it.
        package var relativePath: String { file.folder.relativePath(of: file.name) }
        package var transcriptPath: String? { transcriptName.map(file.folder.path(of:)) }
        /// The path in full, without `.` and `..`: how the store knows the file.
        package var place: String { file.place }
        var name: String { file.name }
    }

    /// In order of path.
    package private(set) var recordings: [Found] = []
    /// Paths that do not exist.
    package let missing: [String]
    /// What was not looked at, though it may hold recordings or bears the name of one.
    package let setAside: [Message]
    /// Files that were passed over because their names are not those of recordings.
    private(set) var others: [String] = []
    /// How many these are.
    package var otherFiles: Int { others.count }
    /// Exports of text messages, in order of path.
    package private(set) var messageExports: [String] = []

    /// Extensions of sound, those that are recognised only to be set aside with a reason among them.
    static let soundExtensions: Set<String> = [
        "wav", "wave", "rf64", "w64", "aif", "aiff", "aifc", "au", "snd", "caf", "flac", "ogg", "oga", "opus", "mp3",
        "gsm", "ulaw", "ul", "mulaw", "alaw", "al", "vox", "raw", "pcm", "amr", "awb", "m4a", "aac", "mp4", "wma",
        "g729", "3gp", "sph", "voc",
    ]

    /// Walks the paths: folders with all below them, hidden files and folders left out; files as they are.
    ///
    /// A transcript beside a sound is the sound's, whichever of the two a path names.
    package init(_ paths: [String]) {
        let walk = FolderWalk(paths) {
            Self.isSound($0) || Self.stemOfTranscript($0) != nil || MessageForm(fileName: $0) != nil
        }
        missing = walk.missing
        setAside = walk.setAside
        var shelves = Shelves(walk)
        var isTaken: Set<String> = []
        for file in walk.files {
            guard MessageForm(fileName: file.name) == nil else {
                messageExports.append(file.path)
                continue
            }
            guard let found = Self.found(file, &shelves) else {
                others.append(file.path)
                continue
            }
            // A sound stands for its transcript as well, and the other way round.
            let stands = found.transcriptName != nil
            if !stands || isTaken.insert(found.place).inserted { recordings.append(found) }
        }
    }

    private static func found(_ file: FolderWalk.File, _ shelves: inout Shelves) -> Found? {
        guard let stem = isSound(file.name) ? stem(file.name) : stemOfTranscript(file.name) else { return nil }
        let shelf = shelves[file.folder]
        let transcripts = shelf.transcripts[stem] ?? []
        let sound = isSound(file.name) ? Shelf.Item(name: file.name, mark: file.mark) : shelf.sounds[stem]
        let own = sound ?? transcripts.first ?? Shelf.Item(name: file.name, mark: file.mark)
        return Found(
            file: FolderWalk.File(folder: file.folder, name: own.name, mark: own.mark),
            kind: sound == nil ? .transcript : .sound,
            transcriptName: transcripts.first?.name ?? (sound == nil ? file.name : nil),
            passedOver: transcripts.dropFirst().map(\.name))
    }

    /// What stands side by side in a folder, by the names without their extensions.
    private struct Shelf {
        struct Item {
            let name: String
            let mark: FileMark
        }

        private(set) var sounds: [String: Item] = [:]
        /// In the order in which they are read.
        private(set) var transcripts: [String: [Item]] = [:]

        /// Names are put in from the first to the last; the first sound of a stem stays.
        mutating func put(_ name: String, _ mark: FileMark) {
            if isSound(name) {
                let stem = stem(name)
                if sounds[stem] == nil { sounds[stem] = Item(name: name, mark: mark) }
            } else if let form = TranscriptForm(fileName: name) {
                var items = transcripts[form.stem(of: name)] ?? []
                let place = items.firstIndex { (TranscriptForm(fileName: $0.name)?.rank ?? 0) > form.rank }
                items.insert(Item(name: name, mark: mark), at: place ?? items.endIndex)
                transcripts[form.stem(of: name)] = items
            }
        }
    }

    /// The shelves of folders: those that were walked are known, others are looked at when they are asked for.
    private struct Shelves {
        private var shelves: [String: Shelf] = [:]

        init(_ walk: FolderWalk) {
            for file in walk.files where walk.wholeFolders.contains(file.folder.place) {
                shelves[file.folder.place, default: Shelf()].put(file.name, file.mark)
            }
        }

        subscript(folder: Folder) -> Shelf {
            mutating get {
                if let known = shelves[folder.place] { return known }
                var shelf = Shelf()
                for entry in FolderListing(folder.path, isWanted: { _ in true })?.entries ?? [] {
                    if case .file(let mark) = entry.target { shelf.put(entry.name, mark) }
                }
                shelves[folder.place] = shelf
                return shelf
            }
        }
    }

    private static func isSound(_ name: String) -> Bool {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return soundExtensions.contains(name[dot...].dropFirst().lowercased())
    }

    /// A recording's name without what tells its kind.
    static func stem(ofFileNamed name: String) -> String { stemOfTranscript(name) ?? stem(name) }

    private static func stem(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
    }

    private static func stemOfTranscript(_ name: String) -> String? {
        TranscriptForm(fileName: name)?.stem(of: name)
    }
}

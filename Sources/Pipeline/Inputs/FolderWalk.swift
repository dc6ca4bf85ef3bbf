internal import Foundation
internal import Model
internal import Store

/// Lists the files that some paths name: folders with all below them, hidden files and folders left out.
///
/// Links to folders are followed, each folder is walked once: a link that leads back, or to a folder that is walked
/// anyway, adds nothing.
struct FolderWalk {
    struct File: Hashable {
        let folder: Folder
        let name: String
        let mark: FileMark

        /// As it can be opened.
        var path: String { folder.path(of: name) }
        var place: String { folder.place(of: name) }
    }

    /// In order of folder, in each by name; each file once.
    private(set) var files: [File] = []
    /// Paths that do not exist.
    private(set) var missing: [String] = []
    /// What bears a recording's name and is no file, and folders that cannot be read.
    private(set) var setAside: [Message] = []
    /// The places of folders of which all files are listed.
    private(set) var wholeFolders: Set<String> = []

    private let isWanted: (String) -> Bool
    private var walked: Set<Identity> = []
    /// Files that were given one by one: their folder may be walked, too.
    private var given: Set<String> = []
    /// Links to folders wait until all folders proper were walked, so that files go by their own paths.
    private var links: [Folder] = []

    private struct Identity: Hashable {
        let device: UInt64
        let node: UInt64
    }

    /// - Parameter isWanted: whether a name is a recording's, so that it is worth a word if it is no file.
    init(_ paths: [String], isWanted: @escaping (String) -> Bool) {
        self.isWanted = isWanted
        for path in paths { take(path) }
        while let link = links.popLast() { walk(link) }
        files.sort { ($0.folder.path, $0.name) < ($1.folder.path, $1.name) }
        setAside.sort { ($0.arguments["path"] ?? "") < ($1.arguments["path"] ?? "") }
        if !given.isEmpty { dropGivenTwice() }
    }

    private mutating func take(_ path: String) {
        switch FileTarget(path) {
        case .folder, .linkToFolder: walk(Folder(path: path))
        case .file(let mark):
            let folder = Folder(path: (path as NSString).deletingLastPathComponent)
            let file = File(folder: folder, name: (path as NSString).lastPathComponent, mark: mark)
            if given.insert(file.place).inserted { files.append(file) }
        case .other: setAside.append(Message("run.notAFile", ["path": path]))
        case nil: missing.append(path)
        }
    }

    private mutating func walk(_ root: Folder) {
        // Not by recursion: folders may lie two thousand deep.
        var pending = [root]
        while let folder = pending.popLast() {
            guard let identity = Self.identity(folder.path), walked.insert(identity).inserted else { continue }
            guard let listing = FolderListing(folder.path, isWanted: isWanted) else {
                setAside.append(Message("run.folderNotReadable", ["path": folder.path]))
                continue
            }
            note(listing, of: folder)
            pending += take(listing, of: folder)
        }
    }

    private mutating func note(_ listing: FolderListing, of folder: Folder) {
        if listing.isWhole {
            wholeFolders.insert(folder.place)
        } else {
            setAside.append(Message("run.folderBrokeOff", ["path": folder.path]))
        }
        setAside += listing.foreignNames.map { Message("run.nameNotUTF8", ["path": folder.path(of: $0)]) }
    }

    /// - Returns: the folders in it that are still to be walked.
    private mutating func take(_ listing: FolderListing, of folder: Folder) -> [Folder] {
        var inner: [Folder] = []
        for entry in listing.entries {
            switch entry.target {
            case .file(let mark): files.append(File(folder: folder, name: entry.name, mark: mark))
            case .folder where !isWanted(entry.name): inner.append(folder.folder(entry.name))
            case .linkToFolder where !isWanted(entry.name): links.append(folder.folder(entry.name))
            case _ where isWanted(entry.name):
                setAside.append(Message("run.notAFile", ["path": folder.path(of: entry.name)]))
            default: break
            }
        }
        return inner
    }

    private mutating func dropGivenTwice() {
        var seen: Set<String> = []
        files.removeAll { !seen.insert($0.place).inserted }
    }

    /// Absolute, without `.` and `..`.
    static func place(_ path: String) -> String { Folder(path: path).place }

    /// Whether a path leads to a regular file.
    static func isFile(_ path: String) -> Bool {
        if case .file = FileTarget(path) { true } else { false }
    }

    private static func identity(_ path: String) -> Identity? {
        var target = stat()
        guard stat(path, &target) == 0 else { return nil }
        return Identity(device: UInt64(target.st_dev), node: UInt64(target.st_ino))
    }
}

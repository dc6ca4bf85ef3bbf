internal import Foundation
internal import Model

/// Lists the files that some paths name: folders with all below them, hidden files and folders left out.
///
/// Links to folders are followed, each folder is walked once: a link that leads back, or to a folder that is walked
/// anyway, adds nothing.
struct FolderWalk {
    struct File: Hashable {
        /// As it can be opened.
        let path: String
        /// From the folder that was given; the name alone of a file that was given.
        let relativePath: String
        /// Absolute, without `.` and `..`: what tells two spellings of one path.
        let place: String
    }

    /// In order of path within each path given, each file once.
    private(set) var files: [File] = []
    /// Paths that do not exist.
    private(set) var missing: [String] = []
    /// What bears a recording's name and is no file, and folders that cannot be read.
    private(set) var setAside: [Message] = []

    private let isWanted: (String) -> Bool
    private var walked: Set<Identity> = []
    private var listed: Set<String> = []
    /// Links to folders wait until all folders proper were walked, so that files go by their own paths.
    private var links: [File] = []

    private enum Kind {
        case file, folder, linkToFolder, other
    }

    private struct Identity: Hashable {
        let device: UInt64
        let node: UInt64
    }

    /// - Parameter isWanted: whether a name is a recording's, so that it is worth a word if it is no file.
    init(_ paths: [String], isWanted: @escaping (String) -> Bool) {
        self.isWanted = isWanted
        for path in paths { take(path) }
        while let link = links.popLast() { walk(link) }
        files.sort { ($0.path, $0.place) < ($1.path, $1.place) }
    }

    private mutating func take(_ path: String) {
        let name = (path as NSString).lastPathComponent
        switch Self.kind(path) {
        case .folder, .linkToFolder: walk(File(path: path, relativePath: "", place: Self.place(path)))
        case .file: add(File(path: path, relativePath: name, place: Self.place(path)))
        case .other: setAside.append(Message("run.notAFile", ["path": path]))
        case nil: missing.append(path)
        }
    }

    private mutating func walk(_ folder: File) {
        guard let identity = Self.identity(folder.path), walked.insert(identity).inserted else { return }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        } catch {
            setAside.append(Message("run.folderNotReadable", ["path": folder.path]))
            return
        }
        for name in names.sorted() where !name.hasPrefix(".") {
            let inner = File(
                path: (folder.path as NSString).appendingPathComponent(name),
                relativePath: folder.relativePath.isEmpty ? name : "\(folder.relativePath)/\(name)",
                place: "\(folder.place == "/" ? "" : folder.place)/\(name)")
            switch Self.kind(inner.path) {
            case .file: add(inner)
            case .folder where !isWanted(name): walk(inner)
            case .linkToFolder where !isWanted(name): links.append(inner)
            case _ where isWanted(name): setAside.append(Message("run.notAFile", ["path": inner.path]))
            default: break
            }
        }
    }

    private mutating func add(_ file: File) {
        if listed.insert(file.place).inserted { files.append(file) }
    }

    /// Absolute, without `.` and `..`.
    static func place(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

    /// Whether a path leads to a regular file: anything else might never end, or never begin.
    static func isFile(_ path: String) -> Bool { kind(path) == .file }

    /// What a path leads to; nil where there is nothing.
    private static func kind(_ path: String) -> Kind? {
        var own = stat()
        guard lstat(path, &own) == 0 else { return nil }
        let isLink = own.st_mode & S_IFMT == S_IFLNK
        var target = stat()
        guard stat(path, &target) == 0 else { return .other }
        switch target.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return isLink ? .linkToFolder : .folder
        default: return .other
        }
    }

    private static func identity(_ path: String) -> Identity? {
        var target = stat()
        guard stat(path, &target) == 0 else { return nil }
        return Identity(device: UInt64(target.st_dev), node: UInt64(target.st_ino))
    }
}

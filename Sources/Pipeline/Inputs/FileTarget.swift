internal import Foundation
internal import Store

/// What a path leads to.
enum FileTarget: Hashable {
    case file(FileMark)
    case folder
    case linkToFolder
    /// A pipe, a device, a dangling link: it might never end, or never begin.
    case other

    /// Nil where there is nothing.
    init?(_ path: String) { self.init(path, in: AT_FDCWD) }

    /// - Parameter folder: descriptor of the folder from which a relative path leads.
    init?(_ path: UnsafePointer<CChar>, in folder: Int32) {
        var own = stat()
        guard fstatat(folder, path, &own, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        let isLink = own.st_mode & S_IFMT == S_IFLNK
        if isLink, fstatat(folder, path, &own, 0) != 0 {
            self = .other
            return
        }
        switch own.st_mode & S_IFMT {
        case S_IFREG: self = .file(FileMark(own))
        case S_IFDIR: self = isLink ? .linkToFolder : .folder
        default: self = .other
        }
    }
}

extension FileMark {
    fileprivate init(_ status: stat) {
        self.init(
            byteCount: Int64(status.st_size),
            modified: Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec))
    }
}

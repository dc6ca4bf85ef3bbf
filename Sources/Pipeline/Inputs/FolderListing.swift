internal import Foundation
internal import Store

/// The names in one folder, hidden ones left out, each with what it leads to.
struct FolderListing {
    struct Entry {
        let name: String
        let target: FileTarget
    }

    /// In order of name.
    private(set) var entries: [Entry] = []
    /// Names of folders and of what was wanted that are no UTF-8, with each byte above ASCII written as `%FF`: a text
    /// cannot open them.
    private(set) var foreignNames: [String] = []
    /// False where reading broke off, as when a file share goes away: there may be more than is listed.
    private(set) var isWhole = true

    /// - Parameter isWanted: whether what a name leads to must be known; links and folders are looked at anyway.
    /// - Returns: nil where the folder cannot be opened.
    init?(_ path: String, isWanted: (String) -> Bool) {
        guard let folder = opendir(path.isEmpty ? "." : path) else { return nil }
        defer { closedir(folder) }
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                isWhole = errno == 0
                break
            }
            take(&entry.pointee, in: dirfd(folder), isWanted: isWanted)
        }
        entries.sort { $0.name < $1.name }
        foreignNames.sort()
    }

    private mutating func take(_ entry: inout dirent, in folder: Int32, isWanted: (String) -> Bool) {
        let type = Int(entry.d_type)
        withUnsafePointer(to: &entry.d_name) { field in
            field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) { bytes in
                guard bytes.pointee != CChar(UInt8(ascii: ".")) else { return }
                guard let name = String(validatingCString: bytes) else {
                    takeForeign(Self.escaped(bytes), FileTarget(bytes, in: folder), isWanted: isWanted)
                    return
                }
                // Most files of a folder of recordings are wanted; the others are only counted.
                if type == Int(DT_REG), !isWanted(name) {
                    entries.append(Entry(name: name, target: .file(FileMark.unknown)))
                } else if let target = FileTarget(bytes, in: folder) {
                    entries.append(Entry(name: name, target: target))
                }
            }
        }
    }

    private mutating func takeForeign(_ name: String, _ target: FileTarget?, isWanted: (String) -> Bool) {
        // A folder may hold recordings.
        if isWanted(name) || target == .folder || target == .linkToFolder { foreignNames.append(name) }
    }

    private static func escaped(_ bytes: UnsafePointer<CChar>) -> String {
        UnsafeBufferPointer(start: bytes, count: strlen(bytes)).map { byte in
            let value = UInt8(bitPattern: byte)
            return value < 0x80 ? String(UnicodeScalar(value)) : String(format: "%%%02X", value)
        }.joined()
    }
}

internal import Foundation
internal import Model

/// Writes spreadsheets to disk. Blocks, so call it through `Blocking.run`.
package enum SpreadsheetFile {
    /// Writes an XLSX file. What stood at `path` is replaced when all is written, and left alone when something fails.
    ///
    /// - Throws: `SpreadsheetProblem`.
    package static func write(_ spreadsheet: Spreadsheet, to path: String) throws(SpreadsheetProblem) {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        // A folder would refuse the file in the end, and a device would be replaced by it.
        let kind = try? FileManager.default.attributesOfItem(atPath: target.path)[.type] as? FileAttributeType
        guard kind == nil || kind == .typeRegular else {
            throw .notWritten(path, cause: String(cString: strerror(EEXIST)))
        }
        let partial = target.deletingLastPathComponent()
            .appendingPathComponent(".\(target.lastPathComponent.prefix(64)).\(UUID().uuidString)").path
        // The library says only that it could not; the system says why.
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .notWritten(path, cause: String(cString: strerror(errno))) }
        defer {
            unlink(partial)
            close(descriptor)
        }
        do {
            try Workbook(partial).write(spreadsheet)
        } catch {
            throw error.problem(path)
        }
        guard fsync(descriptor) == 0, rename(partial, target.path) == 0 else {
            throw .notWritten(path, cause: String(cString: strerror(errno)))
        }
    }
}

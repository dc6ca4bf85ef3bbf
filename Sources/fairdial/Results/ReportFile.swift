import Foundation
import Model

/// The HTML page on its way: written beside its place and moved there when it is whole. Made before the run begins, so
/// that a path which cannot be written costs nobody a night of listening.
final class ReportFile {
    let path: String
    private let target: URL
    private let partial: URL
    private let handle: FileHandle
    private var isFinished = false

    /// - Throws: `ReportProblem` where no page can be written there.
    init(_ path: String) throws(ReportProblem) {
        self.path = path
        target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        partial = target.deletingLastPathComponent().appendingPathComponent(".\(target.lastPathComponent).partial")
        // A folder would refuse the page in the end, and a device would be replaced by it.
        let kind = try? FileManager.default.attributesOfItem(atPath: target.path)[.type] as? FileAttributeType
        guard kind == nil || kind == .typeRegular else {
            throw ReportProblem(path: path, cause: String(cString: strerror(EEXIST)))
        }
        let descriptor = open(partial.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw ReportProblem(path: path, cause: String(cString: strerror(errno))) }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    deinit { if !isFinished { unlink(partial.path) } }

    /// Adds a part of the page.
    ///
    /// - Throws: `ReportProblem`.
    func append(_ part: String) throws {
        do {
            try handle.write(contentsOf: Data(part.utf8))
        } catch {
            throw ReportProblem(path: path, cause: error.localizedDescription)
        }
    }

    /// Puts the page in its place.
    ///
    /// - Throws: `ReportProblem`; then what stood there stands there still.
    func finish() throws {
        guard fsync(handle.fileDescriptor) == 0, rename(partial.path, target.path) == 0 else {
            throw ReportProblem(path: path, cause: String(cString: strerror(errno)))
        }
        isFinished = true
    }
}

/// Why the HTML page was not written.
struct ReportProblem: ExplainedError {
    let message: Message

    init(path: String, cause: String) {
        message = Message("run.report.notWritten", ["path": path, "cause": cause])
    }
}

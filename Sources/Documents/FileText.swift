internal import Foundation
internal import Model

/// The bytes of a document, taken with care: the path may be anything.
package enum FileText {
    /// Nil, with a line in the log, where the path is no ordinary file, cannot be read, is too large or is not UTF-8.
    package static func of<Code>(_ path: String, most: Int, log: ProblemLog<Code>) -> String? {
        do {
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            let attributes = try FileManager.default.attributesOfItem(atPath: target)
            // Opening a pipe would wait for someone to write into it.
            guard attributes[.type] as? FileAttributeType == .typeRegular else {
                log.add(.fileNotRead, at: nil, Message("document.fileNotRead.kind"))
                return nil
            }
            let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
            guard size <= most else { return tooLarge(size, most: most, log: log) }
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: target))
            defer { try? file.close() }
            let data = try file.read(upToCount: most + 1) ?? Data()
            guard data.count <= most else { return tooLarge(data.count, most: most, log: log) }
            guard let text = String(validating: data, as: UTF8.self) else {
                log.add(.notUTF8, at: nil, Message("document.notUTF8"))
                return nil
            }
            return text
        } catch {
            log.add(.fileNotRead, at: nil, Message("document.fileNotRead", ["reason": error.localizedDescription]))
            return nil
        }
    }

    private static func tooLarge<Code>(_ bytes: Int, most: Int, log: ProblemLog<Code>) -> String? {
        log.add(.tooLarge, at: nil, Message("document.tooLarge", ["bytes": String(bytes), "most": String(most)]))
        return nil
    }
}

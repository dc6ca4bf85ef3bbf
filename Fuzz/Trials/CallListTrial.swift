import Foundation
import Pipeline

enum CallListTrial {
    static func verdict(_ mutant: Mutant, at path: String) -> Verdict {
        guard let list = try? CallList(readingFileAt: path, defaultZone: "Asia/Shanghai") else { return .refused }
        let rows = rows(in: mutant.bytes) - 1
        return list.count + list.problems.count == rows
            ? .value : .silent("\(rows) rows, \(list.count) calls, \(list.problems.count) problems")
    }

    /// Lines with anything in them but blanks and commas; the first one names the columns.
    private static func rows(in bytes: Data) -> Int {
        let ends: Set<UInt8> = [0x0A, 0x0D]
        let nothing = Set(" \t,".utf8)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes
        return text.split(whereSeparator: ends.contains).count { !$0.allSatisfy(nothing.contains) }
    }
}

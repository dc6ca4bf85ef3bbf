import Foundation
import Pipeline

enum MessagesTrial {
    static func verdict(_ mutant: Mutant, at path: String) -> Verdict {
        let account = MessageExport(path: path, defaultZone: "Asia/Shanghai", defaultLanguage: .english).account
        let found = account.taken + account.refused + account.wordless
        if account.taken + account.wordless == 0, account.refused == 1 { return .refused }
        let text = String(decoding: mutant.bytes, as: UTF8.self).trimmingPrefix("\u{FEFF}")
        let isCSV = mutant.name.hasSuffix(".csv")
        let lines = text.split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.count { line in
            line.contains { !$0.isWhitespace && (!isCSV || $0 != ",") }
        }
        // A message in quotation marks may run over several lines.
        guard !isCSV || !text.contains("\"") else {
            return found < lines ? .value : .silent("more messages than lines")
        }
        let written = isCSV ? lines - 1 : lines
        return found == written ? .value : .silent("\(written) messages written, \(account)")
    }
}

internal import Foundation

/// Whether an Ogg stream comes to its end: its last page says so. One that was cut between two pages looks whole to
/// libsndfile.
enum OggEnd {
    /// A page is shorter than this.
    private static let longestPage = 1 << 17
    private static let endFlag: UInt8 = 4

    /// True for files that are no Ogg.
    static func isReached(_ path: String) -> Bool {
        guard let file = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)) else { return true }
        defer { try? file.close() }
        let mark = Data("OggS".utf8)
        guard (try? file.read(upToCount: mark.count)) == mark, let length = try? file.seekToEnd() else { return true }
        try? file.seek(toOffset: length - min(length, UInt64(longestPage)))
        guard
            let tail = try? file.readToEnd(), let page = tail.range(of: mark, options: .backwards),
            page.upperBound + 1 < tail.endIndex
        else { return false }
        return tail[page.upperBound + 1] & endFlag != 0
    }
}

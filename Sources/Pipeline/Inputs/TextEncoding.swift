package import Foundation

/// How the bytes of a text file stand for characters.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    /// With it GBK and GB2312, which are parts of it.
    case gb18030

    /// Reads the name as people write it.
    package init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "gb18030", "gbk", "gb2312": self = .gb18030
        default: return nil
        }
    }

    /// The text; nil where the bytes are none in this encoding.
    package func text(of bytes: Data) -> String? {
        switch self {
        case .utf8: String(data: bytes, encoding: .utf8)
        case .gb18030: String(data: bytes, encoding: String.Encoding(rawValue: Self.foundationGB18030))
        }
    }

    /// The text in the first of the encodings in which all bytes are one; nil where there is none.
    package static func read(_ bytes: Data, as encodings: [TextEncoding]) -> (text: String, encoding: TextEncoding)? {
        encodings.lazy.compactMap { encoding in encoding.text(of: bytes).map { ($0, encoding) } }.first
    }

    /// The first line, from 1, that is text in none of the encodings.
    package static func firstBadLine(of bytes: Data, as encodings: [TextEncoding]) -> Int {
        encodings.map { $0.firstBadLine(of: bytes) }.max() ?? 1
    }

    /// The first line, from 1, that is no text in this encoding. In both encodings a line's end is never part of a
    /// longer character.
    package func firstBadLine(of bytes: Data) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { text(of: Data($0)) == nil } ?? 0) + 1
    }

    /// Foundation's number of GB 18030, for which it has no name.
    private static let foundationGB18030: UInt = 0x8000_0632
}

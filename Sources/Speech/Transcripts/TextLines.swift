/// The lines of a file of text.
package enum TextLines {
    /// The lines however their ends are written (LF, CRLF, CR), without a byte order mark. The place of a line in the
    /// array plus one is its number.
    package static func of(_ text: String) -> [String] {
        text.trimmingPrefix("\u{FEFF}")
            .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
    }

    /// The stretches of lines between blank ones; a line's index is its place in the file.
    static func blocks(_ lines: ArraySlice<String>) -> [ArraySlice<String>] {
        lines.split { $0.allSatisfy(\.isWhitespace) }
    }
}

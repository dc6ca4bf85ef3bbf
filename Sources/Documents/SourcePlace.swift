/// A point in a document, as editors count.
package struct SourcePlace: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The file as it was named by the caller.
    package let path: String
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int

    package init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    package var description: String { "\(path):\(line):\(column)" }
}

/// A point in a document, as editors count.
package struct SourcePlace: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
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

    /// By file, then as it is read.
    package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
        (left.path, left.line, left.column) < (right.path, right.line, right.column)
    }

    package var description: String { "\(path):\(line):\(column)" }
}

internal import Documents
internal import Yams

/// Finds the place of a character of a scalar in the file, so that a pattern's error points at the character itself.
struct SourceColumns {
    private let path: String
    private let lines: [[Unicode.Scalar]]

    init(_ text: String, path: String) {
        self.path = path
        lines = text.trimmingPrefix("\u{FEFF}").replacing("\r\n", with: "\n").split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map { Array($0.unicodeScalars) }
    }

    /// The place of the `offset`-th scalar (from 0) of the value; the value's beginning where it runs over several
    /// lines, since the file's text and the value then differ in ways that depend on the style.
    func place(of offset: Int, in scalar: Node.Scalar) -> SourcePlace {
        let start = SourcePlace(path: path, line: scalar.mark?.line ?? 1, column: scalar.mark?.column ?? 1)
        guard lines.indices.contains(start.line - 1) else { return start }
        let line = lines[start.line - 1]
        var column = start.column - 1
        switch scalar.style {
        case .singleQuoted:
            column += 1
            for _ in 0..<offset where line.indices.contains(column) { column += line[column] == "'" ? 2 : 1 }
        case .doubleQuoted:
            column += 1
            for _ in 0..<offset where line.indices.contains(column) { column += Self.width(of: line[column...]) }
        case .literal, .folded: return start
        default: column += offset
        }
        return column <= line.count ? SourcePlace(path: path, line: start.line, column: column + 1) : start
    }

    /// How many scalars of the file make the next scalar of a double-quoted value (YAML 1.2, section 5.7).
    private static func width(of rest: ArraySlice<Unicode.Scalar>) -> Int {
        guard rest.first == "\\" else { return 1 }
        return switch rest.dropFirst().first {
        case "x": 4
        case "u": 6
        case "U": 10
        default: 2
        }
    }
}

/// Where a recorder's own record of a call lies, and where in it our columns stand.
package struct SideCarMapping: Sendable {
    /// The file's name: `{name}` is the sound's without its extension, `{file}` with it. It ends in `.json` or `.xml`.
    package let file: String
    package let columns: [CallColumn: RecordPath]
    /// The list of those who share the call; nil where the record has none.
    package let stretches: RecordPath?
    /// Our columns within an item of that list.
    package let ofStretch: [CallColumn: RecordPath]

    /// Columns that say who speaks when.
    package static let stretchColumns: [CallColumn] = [.employee, .from, .until]

    package init(
        file: String, columns: [CallColumn: RecordPath], stretches: RecordPath?, ofStretch: [CallColumn: RecordPath]
    ) {
        self.file = file
        self.columns = columns
        self.stretches = stretches
        self.ofStretch = ofStretch
    }

    /// Whether a file can be named like that: one gap, and a form that is read.
    package static func allows(file: String) -> Bool {
        let gaps = file.matches(of: /\{name\}|\{file\}/).count
        return gaps == 1 && !file.contains("/") && (file.hasSuffix(".json") || file.hasSuffix(".xml"))
    }

    /// The name of the record beside a sound of that name.
    func name(besideFileNamed sound: String, stem: String) -> String {
        file.replacing("{name}", with: stem).replacing("{file}", with: sound)
    }

    /// Whether a file is named as a record is.
    func isNamed(_ name: String) -> Bool {
        let ends = file.split(separator: /\{name\}|\{file\}/, omittingEmptySubsequences: false)
        guard ends.count == 2 else { return false }
        return name.count > ends[0].count + ends[1].count && name.hasPrefix(ends[0]) && name.hasSuffix(ends[1])
    }
}

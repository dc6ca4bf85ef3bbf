internal import Model

/// One row of a call list: a call, one of its files, or the stretch of it for which one employee answers.
struct ListedRow {
    let line: Int
    let callID: String
    let file: String?
    let part: Int?
    let call: Call
    let stretch: Stretch?

    /// Whether other rows may speak of the same call.
    var isPartial: Bool { part != nil || stretch != nil }
}

/// All rows of one call, put together.
struct ListedCall {
    /// Of the first row.
    let line: Int
    let file: String?
    /// The files of a call in several, by their numbers; empty where the list tells of no parts.
    let parts: [Int: String]
    let call: Call

    /// In order of name.
    var files: [String] { file.map { [$0] } ?? parts.values.sorted() }

    /// A call is taken whole or not at all: who answers for what cannot be told where one of its rows is missing.
    ///
    /// - Parameters:
    ///   - rows: of one call, in the list's order; at least one.
    ///   - path: of the list, for messages.
    init(_ rows: [ListedRow], path: String) throws(CallListProblem) {
        let first = rows[0]
        if let other = rows.first(where: { $0.stretch != nil }), let bare = rows.first(where: { $0.stretch == nil }) {
            throw .stretchMissing(path: path, line: bare.line, call: bare.callID, firstLine: other.line)
        }
        let shares = rows.sorted { ($0.stretch?.from ?? 0, $0.line) < ($1.stretch?.from ?? 0, $1.line) }
        for (earlier, later) in zip(shares, shares.dropFirst()) {
            if let left = earlier.stretch, let right = later.stretch, left.overlaps(right) {
                throw .stretchOverlap(
                    path: path, line: later.line, call: later.callID, found: right, firstLine: earlier.line, other: left
                )
            }
        }
        var call = shares[0].call
        for row in shares.dropFirst() { try Self.add(row, to: &call, first: shares[0], path: path) }
        call.stretches = shares.compactMap(\.stretch)
        self.call = call
        line = first.line
        parts = try Self.parts(of: rows, path: path)
        file = parts.isEmpty ? try Self.file(of: rows, path: path) : nil
    }

    /// What one row leaves out another may say; a later part of a call may begin later.
    private static func add(
        _ row: ListedRow, to call: inout Call, first: ListedRow, path: String
    ) throws(CallListProblem) {
        func agreed<Fact: Equatable>(
            _ column: CallColumn, _ fact: KeyPath<Call, Fact?>, _ text: (Fact) -> String
        ) throws(CallListProblem) -> Fact? {
            guard let found = row.call[keyPath: fact] else { return call[keyPath: fact] }
            guard let known = call[keyPath: fact], known != found else { return found }
            throw .stretchDiffers(
                path: path, line: row.line, call: row.callID, column: column, found: text(found),
                firstLine: first.line, other: text(known))
        }
        if row.stretch == nil { call.employee = try agreed(.employee, \.employee) { $0.text } }
        call.debtor = try agreed(.debtor, \.debtor) { $0.text }
        call.direction = try agreed(.direction, \.direction) { $0.rawValue }
        call.language = try agreed(.language, \.language) { $0.code }
        call.channelRoles = try agreed(.channels, \.channelRoles) { $0.map(\.rawValue).joined(separator: "|") }
        call.startedAt = [call.startedAt, row.call.startedAt].compactMap(\.self)
            .min { $0.microseconds < $1.microseconds }
    }

    private static func parts(of rows: [ListedRow], path: String) throws(CallListProblem) -> [Int: String] {
        guard rows.contains(where: { $0.part != nil }) else { return [:] }
        var named: [Int: ListedRow] = [:]
        for row in rows where row.part != nil || row.file != nil {
            guard let part = row.part, let file = row.file else {
                throw .partWithoutFile(path: path, line: row.line, call: row.callID)
            }
            if let first = named[part], let other = first.file, other != file {
                throw .stretchDiffers(
                    path: path, line: row.line, call: row.callID, column: .file, found: file, firstLine: first.line,
                    other: other)
            }
            if let (other, first) = named.first(where: { $0.key != part && $0.value.file == file }) {
                throw .stretchDiffers(
                    path: path, line: row.line, call: row.callID, column: .part, found: "\(part)",
                    firstLine: first.line, other: "\(other)")
            }
            named[part] = row
        }
        return named.compactMapValues(\.file)
    }

    private static func file(of rows: [ListedRow], path: String) throws(CallListProblem) -> String? {
        guard let named = rows.first(where: { $0.file != nil }), let file = named.file else { return nil }
        for row in rows {
            guard let other = row.file, other != file else { continue }
            throw .stretchDiffers(
                path: path, line: row.line, call: row.callID, column: .file, found: other, firstLine: named.line,
                other: file)
        }
        return file
    }
}

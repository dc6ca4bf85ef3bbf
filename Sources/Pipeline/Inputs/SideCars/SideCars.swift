internal import Foundation
internal import Model

/// Records of calls that a recorder writes beside its sound.
package struct SideCars: Sendable {
    private let place: SideCarMapping
    private let mapping: CallMapping
    private let defaultZone: String?

    /// Bytes of a record at most: it tells of one call.
    static let maximalSize = 1 << 20

    /// Nil where the mapping names no records.
    ///
    /// - Parameter defaultZone: IANA name of the zone of times that have none of their own.
    package init?(_ mapping: CallMapping, defaultZone: String?) {
        guard let place = mapping.sideCar else { return nil }
        self.place = place
        self.mapping = mapping
        self.defaultZone = defaultZone
    }

    /// Whether records may tell of calls in several files.
    var namesParts: Bool { place.columns[.part] != nil }

    /// What the record beside a recording says; nil where there is none.
    ///
    /// - Throws: `SideCarProblem` where there is one that cannot be read.
    func call(beside found: RecordingWalk.Found) throws(SideCarProblem) -> Call? {
        guard let record = try record(beside: found) else { return nil }
        return try call(record.tree, path: record.path)
    }

    /// Which of its call's files the record beside a recording says that it is.
    ///
    /// - Throws: `SideCarProblem` where there is one that cannot be read.
    func part(beside found: RecordingWalk.Found) throws(SideCarProblem) -> Int? {
        guard let record = try record(beside: found) else { return nil }
        return try naming(record.path) { () throws(CallFields.Problem) -> Int? in
            try fields(of: record.tree, place.columns).part()
        }
    }

    private func record(
        beside found: RecordingWalk.Found
    ) throws(SideCarProblem) -> (tree: RecordTree, path: String)? {
        let path = path(beside: found)
        guard FolderWalk.isFile(path) else { return nil }
        let text = try text(at: path)
        let isXML = path.hasSuffix(".xml")
        return (try isXML ? XMLRecord.tree(text, path: path) : JSONRecord.tree(text, path: path), path)
    }

    /// Names the record and its field where a field cannot be read.
    private func naming<Value>(
        _ path: String, _ read: () throws(CallFields.Problem) -> Value
    ) throws(SideCarProblem) -> Value {
        do throws(CallFields.Problem) {
            return try read()
        } catch {
            throw .field(error, path: path, place: place.columns[error.column]?.written ?? "–")
        }
    }

    /// Files that are named as records are and stand beside no recording.
    func strays(in walk: RecordingWalk) -> [Message] {
        let claimed = Set(walk.recordings.map(path))
        return walk.others.filter { other in
            place.isNamed((other as NSString).lastPathComponent) && !claimed.contains(other)
        }.map { Message("sidecar.stray", ["path": $0, "file": place.file]) }
    }

    private func path(beside found: RecordingWalk.Found) -> String {
        found.file.folder.path(
            of: place.name(besideFileNamed: found.name, stem: RecordingWalk.stem(ofFileNamed: found.name)))
    }

    private func text(at path: String) throws(SideCarProblem) -> String {
        let bytes: Data
        do {
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
            if let size, size.intValue > Self.maximalSize {
                throw SideCarProblem.tooLarge(path: path, found: size.intValue, limit: Self.maximalSize)
            }
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch let problem as SideCarProblem {
            throw problem
        } catch {
            throw .notReadable(path: path, cause: error.localizedDescription)
        }
        let encodings = mapping.encodings
        guard !bytes.contains(0), let text = TextEncoding.read(bytes, as: encodings)?.text else {
            throw .notText(path: path, line: TextEncoding.firstBadLine(of: bytes, as: encodings), expected: encodings)
        }
        return text
    }

    private func call(_ tree: RecordTree, path: String) throws(SideCarProblem) -> Call {
        let fields = fields(of: tree, place.columns)
        var call = try naming(path) { () throws(CallFields.Problem) -> Call in
            let call = try fields.call()
            _ = try fields.part()
            return call
        }
        call.stretches = try stretches(tree, path: path)
        if let opener = call.stretches.first { call.employee = opener.employee }
        return call
    }

    private func stretches(_ tree: RecordTree, path: String) throws(SideCarProblem) -> [Stretch] {
        guard let list = place.stretches else { return [] }
        var stretches: [Stretch] = []
        for (number, item) in tree.items(at: list).enumerated() {
            do throws(CallFields.Problem) {
                if let stretch = try fields(of: item, place.ofStretch).stretch() { stretches.append(stretch) }
            } catch {
                let inner = place.ofStretch[error.column]?.written ?? "–"
                throw .field(error, path: path, place: "\(list.written).\(number).\(inner)")
            }
        }
        stretches.sort { $0.from < $1.from }
        for (left, right) in zip(stretches, stretches.dropFirst()) where left.overlaps(right) {
            throw .overlap(path: path, place: list.written, from: right.from)
        }
        return stretches
    }

    private func fields(of tree: RecordTree, _ paths: [CallColumn: RecordPath]) -> CallFields {
        CallFields(
            cells: paths.compactMapValues { tree.text(at: $0)?.trimmingCharacters(in: .whitespaces) },
            mapping: mapping, defaultZone: defaultZone)
    }
}

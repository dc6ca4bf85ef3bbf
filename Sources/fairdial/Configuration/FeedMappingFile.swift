import Documents
import Model
import Pipeline
import Yams

/// Reads a mapping file of a feed: how a company's own files say what the feed says.
struct FeedMappingFile {
    /// What is wrong in a mapping file has no numbers: file, line and column are enough.
    enum Code: DocumentCode {
        case document(DocumentFault)
        case badForm, keyColumnMissing

        init(_ fault: DocumentFault) { self = .document(fault) }
    }

    /// Everything that is wrong in it.
    struct Refusal: ExplainedError {
        let problems: [DocumentProblem<Code>]
        let path: String

        var message: Message {
            Message("feed.mapping.refused", ["path": path, "count": "\(problems.count)"])
        }

        var description: String { problems.map { "\($0.place): \($0.message)" }.joined(separator: "\n") }
    }

    private let feed: Feed
    private let log: ProblemLog<Code>
    private var scalars: ScalarReading<Code> { ScalarReading(log: log) }

    private enum Key: String, CaseIterable {
        case encoding, delimiter, columns, constants, values, moments, days
    }

    /// - Throws: `Refusal`.
    static func mapping(of feed: Feed, at path: String) throws(Refusal) -> FeedMapping {
        let log = ProblemLog<Code>(path: path)
        let root = FileText.of(path, most: 1 << 20, log: log).flatMap { YAMLTree.root(of: $0, log: log) }
        let mapping = root.flatMap { FeedMappingFile(feed: feed, log: log).mapping($0) }
        guard let mapping, log.problems.isEmpty else { throw Refusal(problems: log.problems, path: path) }
        return mapping
    }

    private func mapping(_ root: Node) -> FeedMapping? {
        guard let fields = Fields(root, what: "mapping", known: Key.allCases.map(\.rawValue), log: log) else {
            return nil
        }
        var mapping = FeedMapping()
        mapping.encoding = fields["encoding"].flatMap { scalars.choice($0, key: "encoding") }
        if let node = fields["delimiter"] {
            mapping.delimiter = scalars.choice(node, key: "delimiter") ?? .comma
        }
        if let node = fields["columns"] { mapping.columns = columns(node) }
        if let node = fields["constants"] { mapping.constants = texts(node, of: "constants") }
        if let node = fields["values"] { mapping.values = values(node) }
        mapping.moments = forms(fields["moments"], key: "moments", "yyyy/M/d H:mm, epoch-seconds", DateForm.init)
        if fields["moments"] == nil { mapping.moments = [.iso] }
        mapping.days = forms(fields["days"], key: "days", "yyyy/M/d, d.M.yyyy, yyyyMMdd", DayForm.init)
        return mapping
    }

    private var names: [String] { feed.columns.map(\.name) }

    /// Texts by our columns.
    private func texts(_ node: Node, of key: String) -> [String: String] {
        guard let fields = Fields(node, what: key, known: names, log: log) else { return [:] }
        return names.reduce(into: [:]) { texts, name in
            texts[name] = fields[name].flatMap { scalars.text($0, key: "\(key).\(name)") }
        }
    }

    private func columns(_ node: Node) -> [String: String] {
        let columns = texts(node, of: "columns")
        for column in feed.columns.prefix(feed.keyCount) where columns[column.name] == nil {
            log.add(
                .keyColumnMissing, at: node.mark,
                Message("feed.mapping.keyColumnMissing", ["column": column.name, "feed": feed.rawValue]))
        }
        return columns
    }

    private func values(_ node: Node) -> [String: [String: String]] {
        guard let fields = Fields(node, what: "values", known: names, log: log) else { return [:] }
        return names.reduce(into: [:]) { values, name in
            guard let words = fields[name]?.mapping else { return }
            for (theirs, ours) in words {
                guard let theirs = scalars.text(theirs, key: "values.\(name)"),
                    let ours = scalars.text(ours, key: "values.\(name)")
                else { continue }
                values[name, default: [:]][theirs] = ours
            }
        }
    }

    private func forms<Form>(
        _ node: Node?, key: String, _ examples: String, _ read: (String) -> Form?
    ) -> [Form] {
        guard let node, let items = scalars.list(node, key: key) else { return [] }
        return items.compactMap { item in
            guard let text = scalars.text(item, key: key) else { return nil }
            if let form = read(text) { return form }
            log.add(
                .badForm, at: item.mark,
                Message("feed.mapping.badForm", ["key": key, "found": text, "examples": examples]))
            return nil
        }
    }
}

internal import Model
package import Yams

/// One YAML mapping with its keys checked: every key is known, or the log says so.
package struct Fields<Code: DocumentCode> {
    /// Where the mapping begins.
    package let mark: Mark?
    package let log: ProblemLog<Code>
    private let entries: [String: Node]

    /// Nil, with a line in the log, where the node is no mapping.
    ///
    /// - Parameters:
    ///   - node: the mapping.
    ///   - what: the thing's name in messages, such as `rule`.
    ///   - known: the keys it may have.
    ///   - log: takes what is wrong.
    package init?(
        _ node: Node, what: String, known: [String], log: ProblemLog<Code>
    ) {
        guard case .mapping(let mapping) = node else {
            log.add(
                .wrongKind, at: node.mark, Message("document.wrongKind.mapping", ["what": what, "found": node.shown]))
            return nil
        }
        mark = mapping.mark
        self.log = log
        var entries: [String: Node] = [:]
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                log.add(
                    .wrongKind, at: key.mark, Message("document.wrongKind.key", ["what": what, "found": key.shown]))
                continue
            }
            let name = scalar.string
            if known.contains(name) {
                entries[name] = value
            } else {
                log.add(.unknownKey, at: key.mark, Self.unknown(name, known: known))
            }
        }
        self.entries = entries
    }

    /// The value of a key; nil where it is absent.
    package subscript(_ key: String) -> Node? { entries[key] }

    /// The value of a key that must be there.
    package func required(_ key: String, what: String) -> Node? {
        if let node = entries[key] { return node }
        log.add(.missingKey, at: mark, Message("document.missingKey", ["what": what, "key": key]))
        return nil
    }

    private static func unknown(_ name: String, known: [String]) -> Message {
        if let near = NearestName.of(name, among: known) {
            return Message("document.unknownKey.near", ["key": name, "near": near])
        }
        return Message("document.unknownKey", ["key": name, "known": known.joined(separator: ", ")])
    }
}

extension Node {
    /// A short form of the value for messages.
    package var shown: String {
        switch self {
        case .scalar(let scalar):
            scalar.string.count > 40 ? "'\(scalar.string.prefix(40))…'" : "'\(scalar.string)'"
        case .sequence: "[…]"
        case .mapping: "{…}"
        case .alias: "*…"
        }
    }
}

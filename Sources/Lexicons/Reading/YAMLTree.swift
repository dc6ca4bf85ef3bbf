import Foundation
import Model

internal import Yams

/// Turns a text into a tree of YAML nodes, or says in one line what is wrong with it.
enum YAMLTree {
    /// Nil, with a line in the log, where the text is no YAML, is empty, or uses anchors.
    static func root(of text: String, log: ProblemLog) -> Node? {
        do {
            // The parser holds the anchors, which nodes refer to weakly: it must outlive the search for them.
            let parser = try Parser(yaml: text)
            let node = try parser.singleRoot()
            return withExtendedLifetime(parser) { checked(node, log: log) }
        } catch let error as YamlError {
            let (place, reason) = explanation(of: error, log: log)
            log.add(.brokenYAML, at: place, Message("lexicon.brokenYAML", ["reason": reason]))
        } catch {
            log.add(.brokenYAML, at: nil, Message("lexicon.brokenYAML", ["reason": error.localizedDescription]))
        }
        return nil
    }

    private static func checked(_ node: Node?, log: ProblemLog) -> Node? {
        guard let node else {
            log.add(.wrongKind, at: nil, Message("lexicon.wrongKind.empty"))
            return nil
        }
        if let anchored = firstAnchor(in: node) {
            log.add(.alias, at: anchored.mark, Message("lexicon.alias"))
            return nil
        }
        return node
    }

    /// The first node with an anchor. Anchors are refused because aliases to aliases can make a small file a tree
    /// too large to walk; the walk stops at the first anchor, before any alias.
    private static func firstAnchor(in node: Node) -> Node? {
        switch node {
        case .scalar(let scalar): return scalar.anchor == nil ? nil : node
        case .alias: return node
        case .sequence(let sequence):
            if sequence.anchor != nil { return node }
            for item in sequence { if let found = firstAnchor(in: item) { return found } }
        case .mapping(let mapping):
            if mapping.anchor != nil { return node }
            for (key, value) in mapping {
                if let found = firstAnchor(in: key) ?? firstAnchor(in: value) { return found }
            }
        }
        return nil
    }

    private static func explanation(of error: YamlError, log: ProblemLog) -> (SourcePlace, String) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            (log.place(mark), [context?.text, problem].compactMap(\.self).joined(separator: ": "))
        case .duplicatedKeysInMapping(let duplicates, let context):
            (log.place(context.mark), "the same key twice: \(duplicates.sorted().joined(separator: ", "))")
        case .reader(let problem, let offset, _, let yaml):
            (place(of: offset ?? 0, in: yaml, path: log.path), problem)
        default: (log.place(nil), String(describing: error))
        }
    }

    /// The offset is in characters, as the library counts them.
    private static func place(of offset: Int, in text: String, path: String) -> SourcePlace {
        let before = text.prefix(offset)
        let line = before.split(separator: "\n", omittingEmptySubsequences: false)
        return SourcePlace(
            path: path, line: line.count, column: (line.last?.unicodeScalars.count ?? 0) + 1)
    }
}

internal import Foundation
internal import Model
package import Yams

/// Turns a text into a tree of YAML nodes, or says in one line what is wrong with it.
package enum YAMLTree {
    /// Nil, with a line in the log, where the text is no YAML, is empty, or uses anchors.
    package static func root<Code>(of text: String, log: ProblemLog<Code>) -> Node? {
        let text = String(text.trimmingPrefix("\u{FEFF}"))
        if let anchor = YAMLAnchors.first(in: text) {
            let place = SourcePlace(path: log.path, line: anchor.line, column: anchor.column)
            log.add(.alias, at: place, Message("document.alias"))
            return nil
        }
        do {
            if let node = try Yams.compose(yaml: text) { return node }
            log.add(.wrongKind, at: nil, Message("document.wrongKind.empty"))
        } catch let error as YamlError {
            let (place, message) = explanation(of: error, log: log)
            log.add(.brokenYAML, at: place, message)
        } catch {
            log.add(.brokenYAML, at: nil, broken(error.localizedDescription))
        }
        return nil
    }

    private static func broken(_ reason: String) -> Message { Message("document.brokenYAML", ["reason": reason]) }

    private static func explanation<Code>(
        of error: YamlError, log: ProblemLog<Code>
    ) -> (SourcePlace, Message) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            (log.place(mark), broken([context?.text, problem].compactMap(\.self).joined(separator: ": ")))
        case .duplicatedKeysInMapping(let duplicates, let context):
            (
                log.place(context.mark),
                Message("document.brokenYAML.sameKey", ["keys": duplicates.sorted().joined(separator: ", ")])
            )
        case .reader(let problem, let offset, _, let yaml):
            (place(of: offset ?? 0, in: yaml, path: log.path), broken(problem))
        default: (log.place(nil), broken(String(describing: error)))
        }
    }

    /// The offset is in characters, as the library counts them; a line's end of Windows is one of these.
    private static func place(of offset: Int, in text: String, path: String) -> SourcePlace {
        let lines = text.prefix(offset).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        return SourcePlace(path: path, line: max(1, lines.count), column: (lines.last?.count ?? 0) + 1)
    }
}

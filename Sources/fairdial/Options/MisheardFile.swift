import Foundation
import Lexicons
import Model
import Yams

/// A YAML file of what recognisers were seen to write: `misheard:` (or `homophoneExamples:`) with a list of
/// `[heard, meant]`; what stands behind the two, and other keys, are passed over.
enum MisheardFile {
    private static let keys = ["misheard", "homophoneExamples"]

    /// - Throws: `MisheardProblem` where the file cannot be read or has no such list.
    static func words(at path: String) throws(MisheardProblem) -> [MisheardWords] {
        let root = try YAMLText.root(
            at: path, notYAML: { MisheardProblem.notYAML(path, $0) },
            notReadable: { MisheardProblem.notReadable(path, $0) })
        guard let items = keys.lazy.compactMap({ root?.mapping?[$0]?.sequence }).first else { throw .noList(path) }
        var words: [MisheardWords] = []
        for item in items {
            let pair = (item.sequence.map(Array.init) ?? []).prefix(2).compactMap { $0.scalar?.string }
            guard pair.count == 2 else { throw .noPair(path, line: item.mark?.line ?? 1) }
            if let known = MisheardWords(heard: pair[0], meant: pair[1]) { words.append(known) }
        }
        return words
    }
}

/// Why a file of misheard words was not taken.
struct MisheardProblem: ExplainedError {
    let message: Message

    static func notYAML(_ path: String, _ cause: String) -> Self {
        Self(message: Message("config.notYAML", ["path": path, "cause": cause]))
    }

    static func notReadable(_ path: String, _ cause: String) -> Self {
        Self(message: Message("config.notReadable", ["path": path, "cause": cause]))
    }

    static func noList(_ path: String) -> Self {
        Self(message: Message("lexicon.faults.noList", ["path": path]))
    }

    static func noPair(_ path: String, line: Int) -> Self {
        Self(message: Message("lexicon.faults.noPair", ["path": path, "line": "\(line)"]))
    }
}

import Foundation
import Yams

/// A file of YAML as its nodes, which know their lines.
enum YAMLText {
    /// The root; nil for a file without content.
    ///
    /// - Parameters:
    ///   - notYAML: the error for a file that is none, by the parser's words.
    ///   - notReadable: the error for one that cannot be read, by the system's.
    static func root<Problem: Error>(
        at path: String, notYAML: (String) -> Problem, notReadable: (String) -> Problem
    ) throws(Problem) -> Node? {
        do {
            return try Yams.compose(yaml: String(contentsOfFile: path, encoding: .utf8))
        } catch let error as YamlError {
            throw notYAML("\(error)")
        } catch {
            throw notReadable(error.localizedDescription)
        }
    }
}

import Foundation
import Model
import Yams

/// Reads `fairdial.yaml`, keeping the line of each value for messages.
enum ConfigurationFile {
    struct Written {
        let text: String
        let line: Int
    }

    static func values(
        at path: String, mustExist: Bool
    ) throws(ConfigurationProblem) -> [ConfigurationKey: Written] {
        guard mustExist || FileManager.default.fileExists(atPath: path) else { return [:] }
        let node = try YAMLText.root(
            at: path, notYAML: { ConfigurationProblem.notYAML(path: path, cause: $0) },
            notReadable: { .notReadable(path: path, cause: $0) })
        guard let node else { return [:] }
        guard let mapping = node.mapping else {
            throw .notYAML(path: path, cause: "key: value")
        }
        var values: [ConfigurationKey: Written] = [:]
        for (keyNode, valueNode) in mapping {
            let line = keyNode.mark?.line ?? 1
            let name = keyNode.string ?? ""
            guard let key = ConfigurationKey(rawValue: name) else {
                throw .unknownKey(path: path, line: line, found: name)
            }
            guard let text = flat(valueNode) else { throw .notAValue(path: path, line: line, key: name) }
            values[key] = Written(text: text, line: line)
        }
        return values
    }

    /// Lists and mappings take the form that flags have: `a,b` and `a=1,b=2`.
    private static func flat(_ node: Node) -> String? {
        switch node {
        case .scalar(let scalar): return scalar.string
        case .sequence(let items):
            let texts = items.compactMap(\.string)
            return texts.count == items.count ? texts.joined(separator: ",") : nil
        case .mapping(let pairs):
            let texts = pairs.compactMap { pair in
                pair.key.string.flatMap { key in pair.value.string.map { "\(key)=\($0)" } }
            }
            return texts.count == pairs.count ? texts.joined(separator: ",") : nil
        default: return nil
        }
    }
}

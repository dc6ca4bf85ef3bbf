internal import Documents
internal import Foundation
internal import Yams

/// Where the examples of one rule are written.
package struct ExamplePlaces: Hashable, Sendable {
    private var places: [Key: SourcePlace] = [:]

    private struct Key: Hashable {
        let kind: String
        let text: String
    }

    init(_ rule: Node, log: LexiconLog) {
        for kind in ExampleOutcome.Kind.allCases {
            for node in rule.mapping?["examples"]?.mapping?[kind.rawValue]?.sequence ?? [] {
                guard let text = node.scalar?.string.precomposedStringWithCanonicalMapping else { continue }
                let key = Key(kind: kind.rawValue, text: text)
                places[key] = places[key] ?? log.place(node.mark)
            }
        }
    }

    /// Of a text that stands twice the first; nil of one that is not there.
    func place(of text: String, _ kind: ExampleOutcome.Kind) -> SourcePlace? {
        places[Key(kind: kind.rawValue, text: text)]
    }
}

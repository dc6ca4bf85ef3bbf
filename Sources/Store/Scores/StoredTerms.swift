package import Model

/// What people are scored by: plans, calendars, and from when it counts. Kept as the files that were activated.
package struct StoredTerms: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case plans
        /// Of a country, by its ISO 3166-1 code.
        case calendar(country: String)
        /// The day from which scores count for pay.
        case start
        /// Rules of what is given to whom for what.
        case incentives
        /// How performance pay follows from the score.
        case pay

        var text: String {
            switch self {
            case .plans: "plans"
            case .calendar(let country): "calendar:\(country)"
            case .start: "start"
            case .incentives: "incentives"
            case .pay: "pay"
            }
        }
    }

    /// A file as it was when it was activated.
    package struct File: Hashable, Sendable, Codable {
        package let name: String
        package let text: String

        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    package let kind: Kind
    package let files: [File]

    package init(_ kind: Kind, _ files: [File]) {
        self.kind = kind
        self.files = files
    }

    /// SHA-256 of kind and texts, whatever the files are called.
    package var version: ContentHash {
        ContentHash(of: ([kind.text] + files.map { ContentHash(of: $0.text).hex }).joined(separator: "\n"))
    }
}

extension StoredTerms.Kind: Storable {
    var value: Value { .text(text) }

    init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        switch text.split(separator: ":", maxSplits: 1).map(String.init) {
        case ["plans"]: self = .plans
        case ["start"]: self = .start
        case ["incentives"]: self = .incentives
        case ["pay"]: self = .pay
        case let parts where parts.count == 2 && parts[0] == "calendar": self = .calendar(country: parts[1])
        default: return nil
        }
    }
}

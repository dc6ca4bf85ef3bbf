/// A text that names one thing of kind `Subject`; two kinds never mix, although both are text.
package struct Identifier<Subject>: Hashable, Sendable, Codable, CustomStringConvertible, Comparable {
    /// The identifier as it is stored and shown.
    package let text: String

    package init(_ text: String) { self.text = text }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// Known by the call list's call id (`call:…`) or, without one, by the hash of its bytes (`sha256:…`).
package typealias RecordingID = Identifier<Recording>
/// A rule's name for ever, such as `zh.threat.violence`.
package typealias RuleID = Identifier<Rule>
/// A hit within a judgement; the same judgement made again gives the same identifiers.
package typealias HitID = Identifier<Hit>
/// A judgement of one recording by one engine and one lexicon set.
package typealias JudgementID = Identifier<Judgement>
/// A run of `fairdial score`.
package typealias RunID = Identifier<Run>

/// Names the person who made a call.
package enum Employee {}
/// Names the person who was called.
package enum Debtor {}
/// The company's own key of an employee, as its call list writes it.
package typealias EmployeeID = Identifier<Employee>
/// The company's own key of a debtor or case, as its call list writes it.
package typealias DebtorID = Identifier<Debtor>

internal import Model
internal import Store

/// The members of a JSON object by what they should be; nil for what is not there or is something else.
struct JSONFields {
    private let members: [String: CanonicalJSON]

    init?(_ json: CanonicalJSON?) {
        guard case .object(let members)? = json else { return nil }
        self.members = members
    }

    func text(_ key: String) -> String? {
        if case .text(let text)? = members[key] { text } else { nil }
    }

    func whole(_ key: String) -> Int? {
        if case .integer(let number)? = members[key] { Int(number) } else { nil }
    }

    func truth(_ key: String) -> Bool? {
        if case .truth(let truth)? = members[key] { truth } else { nil }
    }

    func fraction(_ key: String) -> Fraction? { text(key).flatMap { Fraction(ratio: $0) } }

    func object(_ key: String) -> JSONFields? { JSONFields(members[key]) }

    /// Empty where there is none.
    func list(_ key: String) -> [CanonicalJSON] {
        if case .list(let items)? = members[key] { items } else { [] }
    }

    func texts(_ key: String) -> [String] {
        list(key).compactMap { item in
            if case .text(let text) = item { text } else { nil }
        }
    }
}

extension CanonicalJSON {
    static func whole(_ number: Int) -> CanonicalJSON { .integer(Int64(number)) }

    static func optional(_ text: String?) -> CanonicalJSON { text.map { .text($0) } ?? .null }
}

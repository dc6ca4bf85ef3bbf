/// What a database holds in one place of a row, in the few kinds that every engine has.
enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}

/// A type that stands in one column.
protocol Storable {
    /// What is written to the column.
    var value: Value { get }
    /// Reads what was written; nil where the value can be none of this type.
    init?(_ value: Value)
}

extension Value: Storable {
    var value: Value { self }

    init?(_ value: Value) { self = value }
}

extension String: Storable {
    /// U+0000, which ends a text for one engine and is refused by the other, becomes U+FFFD.
    var value: Value { .text(storable) }

    var storable: String { utf8.contains(0) ? replacing("\u{0}", with: "\u{FFFD}") : self }

    init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension Int64: Storable {
    var value: Value { .integer(self) }

    init?(_ value: Value) {
        guard case .integer(let number) = value else { return nil }
        self = number
    }
}

extension Int: Storable {
    var value: Value { .integer(Int64(self)) }

    init?(_ value: Value) {
        guard case .integer(let number) = value else { return nil }
        self.init(exactly: number)
    }
}

extension Bool: Storable {
    /// Booleans are 0 and 1: SQLite has no others.
    var value: Value { .integer(self ? 1 : 0) }

    init?(_ value: Value) {
        guard case .integer(let number) = value, (0...1).contains(number) else { return nil }
        self = number == 1
    }
}

extension Double: Storable {
    var value: Value { .real(self) }

    init?(_ value: Value) {
        switch value {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        case .null, .text: return nil
        }
    }
}

extension Optional: Storable where Wrapped: Storable {
    var value: Value {
        switch self {
        case .some(let wrapped): wrapped.value
        case nil: .null
        }
    }

    init?(_ value: Value) {
        if case .null = value {
            self = .none
        } else if let wrapped = Wrapped(value) {
            self = .some(wrapped)
        } else {
            return nil
        }
    }
}

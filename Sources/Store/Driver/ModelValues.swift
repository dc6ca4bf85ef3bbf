internal import Model

extension Identifier: Storable {
    var value: Value { text.value }

    init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(text)
    }
}

extension ContentHash: Storable {
    var value: Value { .text(hex) }

    init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(hex: text)
    }
}

extension Language: Storable {
    var value: Value { .text(code) }

    init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(text)
    }
}

extension Points: Storable {
    /// Thousandths of a point.
    var value: Value { .integer(Int64(thousandths)) }

    init?(_ value: Value) {
        guard let thousandths = Int(value) else { return nil }
        self.init(thousandths: thousandths)
    }
}

extension Confidence: Storable {
    /// Ten-thousandths.
    var value: Value { .integer(Int64(tenThousandths)) }

    init?(_ value: Value) {
        guard let tenThousandths = Int(value), (0...10_000).contains(tenThousandths) else { return nil }
        self.init(tenThousandths: tenThousandths)
    }
}

extension Storable where Self: RawRepresentable, RawValue == String {
    var value: Value { .text(rawValue) }

    init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(rawValue: text)
    }
}

extension Recording.Kind: Storable {}
extension Call.Direction: Storable {}
extension ChannelRole: Storable {}
extension UnscoredReason: Storable {}
extension Hit.Kind: Storable {}
extension Standing: Storable {}

extension LocalDate: Storable {
    var value: Value { .text(description) }

    init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(text)
    }
}

extension Period: Storable {
    var value: Value { .text(description) }

    init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(text)
    }
}

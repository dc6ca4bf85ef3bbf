extension Rule {
    /// What a named group of the rule's patterns has to say for a hit to be one.
    package struct Slot: Hashable, Sendable, Codable {
        /// As the group is called: `(?<name>…)`.
        package let name: String
        package let test: Test

        package init(name: String, test: Test) {
            self.name = name
            self.test = test
        }

        /// As the lexicon writes it.
        package var written: String { "\(name): \(test.written)" }
    }
}

extension Rule.Slot {
    /// What it is read as, and which values make a hit.
    package enum Test: Hashable, Sendable, Codable {
        /// An amount, in minor units of a currency by its code.
        case money(Bounds, currency: String)
        /// A number, in thousandths.
        case number(Bounds)
        /// A deadline at most so many seconds from the moment at which it is said.
        case deadline(within: Int)
        /// One of these texts; case and spaces do not count.
        case oneOf([String])
        /// None of these texts.
        case noneOf([String])

        package var written: String {
            switch self {
            case .money(let bounds, let code):
                "money \(bounds.written(places: Currency(code)?.decimals ?? 2)) \(code)"
            case .number(let bounds): "number \(bounds.written(places: 3))"
            case .deadline(let seconds): "deadline within \(Self.duration(seconds))"
            case .oneOf(let texts): "oneOf \(texts.joined(separator: ", "))"
            case .noneOf(let texts): "noneOf \(texts.joined(separator: ", "))"
            }
        }

        /// Seconds as hours and minutes, as `26h` or `1h30min`.
        package static func duration(_ seconds: Int) -> String {
            let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
            if hours == 0 { return "\(minutes)min" }
            return minutes == 0 ? "\(hours)h" : "\(hours)h\(minutes)min"
        }
    }

    /// Values above one number, below another, or between the two; neither of them itself.
    package struct Bounds: Hashable, Sendable, Codable {
        package let over: Int?
        package let under: Int?

        package init(over: Int?, under: Int?) {
            self.over = over
            self.under = under
        }

        package func holds(_ value: Int) -> Bool {
            (over.map { value > $0 } ?? true) && (under.map { value < $0 } ?? true)
        }

        fileprivate func written(places: Int) -> String {
            let over = over.map { "over \(DecimalText.write($0, places: places))" }
            let under = under.map { "under \(DecimalText.write($0, places: places))" }
            return [over, under].compactMap(\.self).joined(separator: " ")
        }
    }
}

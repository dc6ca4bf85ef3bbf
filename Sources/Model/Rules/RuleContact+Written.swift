extension Rule.Contact {
    /// As the lexicon writes it.
    var written: String {
        ([limit.written, "zone: \(zone.written)"] + (fallback.map { ["default: \($0.written)"] } ?? [])
            + (countries.isEmpty ? [] : ["country: \(countries.joined(separator: ", "))"]))
            .joined(separator: ", ")
    }
}

extension Rule.Contact.Zone {
    package var written: String {
        switch self {
        case .debtor: "debtor"
        case .call: "call"
        case .named(let name): name
        }
    }
}

extension Rule.Contact.Hours {
    package static let weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// `08:00-22:00`
    package var clock: String { "\(Self.clock(from))-\(Self.clock(until))" }

    fileprivate var written: String {
        guard weekdays.count < 7 else { return clock }
        return weekdays.map { Self.weekdayNames[$0 - 1] }.joined(separator: " ") + " \(clock)"
    }

    private static func clock(_ minute: Int) -> String {
        "\((minute / 60).padded(to: 2)):\((minute % 60).padded(to: 2))"
    }
}

extension Rule.Contact.Limit {
    fileprivate var written: String {
        switch self {
        case .outside(let hours, let over):
            "outside: \(hours.map(\.written).joined(separator: "; "))"
                + (over.map { ", runsOver: \(Self.plain($0))" } ?? "")
        case .calls(let most, let days, let counts): "calls: most \(most), days \(days), counts \(counts.rawValue)"
        case .again(let most, let within): "again: most \(most), within \(Self.plain(within))"
        case .wait(let days): "wait: days \(days)"
        }
    }

    private static func plain(_ seconds: Double) -> String {
        seconds.truncatingRemainder(dividingBy: 60) == 0 ? "\(Int(seconds / 60))min" : "\(seconds)s"
    }
}

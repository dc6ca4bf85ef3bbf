package import Model

internal import Foundation

/// Reads what a recorder wrote into a file's name, by a regular expression with named groups.
///
/// Groups that are known: `call`, `employee`, `date` (`20261123` or `2026-11-23`), `time` (`0930`, `093000` or with
/// colons), `debtor`, `direction`, `language`, and `part`, the number of the file among the call's. What a name does not
/// hold stays unknown.
package struct NamePattern: Sendable {
    /// Groups that are known.
    package static let groups = ["call", "employee", "date", "time", "debtor", "direction", "language", "part"]

    private let pattern: String
    private let named: [String]
    private let zone: String?

    /// - Parameter zone: IANA name of the zone of the times in names; without it they stay unknown.
    /// - Throws: `NamePatternProblem` where the pattern is none, or names no known group.
    package init(_ written: String, zone: String?) throws(NamePatternProblem) {
        // Python and PCRE2 write (?P<name>…); Foundation's engine takes (?<name>…) alone.
        let pattern = written.replacing("(?P<", with: "(?<")
        do {
            _ = try NSRegularExpression(pattern: pattern)
        } catch {
            throw .notAPattern(pattern, cause: error.localizedDescription)
        }
        let all = pattern.matches(of: /\(\?P?<([A-Za-z]\w*)>/).map { String($0.output.1) }
        if let unknown = all.first(where: { !Self.groups.contains($0) }) {
            throw .unknownGroup(pattern, group: unknown)
        }
        guard !all.isEmpty else { throw .noGroup(pattern) }
        self.pattern = pattern
        named = all
        self.zone = zone
    }

    /// Whether names hold times that stay unknown because no zone is configured.
    package var lacksZone: Bool { zone == nil && named.contains("date") && named.contains("time") }

    /// What the file's name says of its call; nil where the pattern does not match it.
    package func call(forFileNamed name: String) -> Call? {
        guard let groups = groups(of: name) else { return nil }
        return Call(
            callID: groups["call"], employee: groups["employee"].map { EmployeeID($0) },
            startedAt: groups["date"].flatMap { startedAt(date: $0, time: groups["time"]) },
            debtor: groups["debtor"].map { DebtorID($0) },
            direction: groups["direction"].flatMap { Call.Direction(rawValue: $0.lowercased()) },
            language: groups["language"].flatMap { Language($0) })
    }

    /// Whether names may tell of calls in several files.
    var namesParts: Bool { named.contains("part") && named.contains("call") }

    /// Which of its call's files the name says that it is, 1…999.
    func part(ofFileNamed name: String) -> Int? {
        groups(of: name)?["part"].flatMap { Int($0) }.flatMap { (1...CallPart.mostParts).contains($0) ? $0 : nil }
    }

    /// What the groups took, without blanks around it. A group that took nothing says nothing: an empty name is nobody's.
    private func groups(of name: String) -> [String: String]? {
        guard
            let expression = try? NSRegularExpression(pattern: pattern),
            let match = expression.firstMatch(in: name, range: NSRange(name.startIndex..., in: name))
        else { return nil }
        var groups: [String: String] = [:]
        for group in named {
            guard let range = Range(match.range(withName: group), in: name) else { continue }
            let text = name[range].trimmingCharacters(in: .whitespaces)
            if !text.isEmpty { groups[group] = text }
        }
        return groups
    }

    private func startedAt(date: String, time: String?) -> ZonedTime? {
        let day = date.filter(\.isNumber)
        let clock = (time ?? "").filter(\.isNumber)
        guard day.count == 8, clock.count == 4 || clock.count == 6, let zone, let timeZone = TimeZone(identifier: zone)
        else { return nil }
        let text =
            "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))T"
            + "\(clock.prefix(2)):\(clock.dropFirst(2).prefix(2))"
            + (clock.count == 6 ? ":\(clock.suffix(2))" : "")
        return CallTimeText(text)?.date(in: timeZone).flatMap { ZonedTime($0, zone: zone) }
    }
}

/// Why a name pattern cannot be used.
package struct NamePatternProblem: ExplainedError, Hashable {
    package let message: Message

    static func notAPattern(_ pattern: String, cause: String) -> Self {
        Self(message: Message("calls.namePattern", ["pattern": pattern, "cause": cause]))
    }

    static func unknownGroup(_ pattern: String, group: String) -> Self {
        Self(
            message: Message(
                "calls.namePatternGroup",
                ["pattern": pattern, "group": group, "known": NamePattern.groups.joined(separator: ", ")]))
    }

    static func noGroup(_ pattern: String) -> Self {
        Self(
            message: Message(
                "calls.namePatternNoGroup",
                ["pattern": pattern, "known": NamePattern.groups.joined(separator: ", ")]))
    }
}

import Model
import Synchronization
import Testing

@testable import Store

/// A small company whose rows come in any order, with what its scores are made of written out.
struct ScoredCompany {
    let store: CallStore
    static let month = Period(.month, of: LocalDate(dayNumber: 20_487))
    static let periods = ["2026-02-03", "2026-W06", "2026-02", "2026-Q1", "2026-03"].compactMap { Period($0) }

    static func row(_ feed: Feed, _ values: [String: FeedRow.Field], on day: String? = nil) -> FeedRow {
        FeedRow(
            feed: feed, fields: feed.columns.map { values[$0.name] }, localDate: day.flatMap { LocalDate($0) })
    }

    static func employee(
        _ id: String, team: String, from: String = "2026-01-01", hired: String = "2026-01-01", left: String? = nil
    ) -> FeedRow {
        var values: [String: FeedRow.Field] = [
            "employee": .text(id), "from": .text(from), "hired": .text(hired), "branch": .text("B-1"),
            "team": .text(team),
        ]
        values["left"] = left.map { .text($0) }
        return row(.employees, values)
    }

    static func payment(
        _ id: String, _ fen: Int64, employee: String? = nil, case name: String? = nil, reverses: String? = nil,
        on day: String = "2026-02-03", currency: String = "CNY"
    ) -> FeedRow {
        var values: [String: FeedRow.Field] = [
            "payment": .text(id), "confirmed_at": .number(1), "amount": .number(fen), "currency": .text(currency),
        ]
        values["employee"] = employee.map { .text($0) }
        values["case"] = name.map { .text($0) }
        values["reverses"] = reverses.map { .text($0) }
        return row(.payments, values, on: day)
    }

    static func holder(_ name: String, _ employee: String, from: String, until: String? = nil) -> FeedRow {
        var values: [String: FeedRow.Field] = [
            "case": .text(name), "from": .text(from), "employee": .text(employee),
        ]
        values["until"] = until.map { .text($0) }
        return row(.cases, values)
    }

    static func survey(_ id: String, _ employee: String, _ answer: Int64, on day: String = "2026-02-03") -> FeedRow {
        row(
            .surveys,
            ["survey": .text(id), "answered_at": .number(1), "employee": .text(employee), "score": .number(answer)],
            on: day)
    }

    static func course(_ employee: String, _ result: Int64, on day: String = "2026-02-03") -> FeedRow {
        row(
            .training,
            ["employee": .text(employee), "course": .text("c"), "taken_on": .text(day), "result": .number(result)])
    }

    static func target(_ employee: String, _ fen: Int64, _ month: String = "2026-02") -> FeedRow {
        row(
            .targets,
            [
                "employee": .text(employee), "month": .text(month), "amount": .number(fen), "currency": .text("CNY"),
                "cases": .number(4),
            ])
    }

    @discardableResult func take(_ rows: FeedRow...) async throws -> FeedOutcome {
        try await store.keep(
            rows[0].feed, rows, of: [("feed.csv", ContentHash(of: "feed"))], setAside: 0, actor: ActorID("u-1"))
    }

    @discardableResult func call(
        _ id: String, _ employee: String?, _ hits: [(rule: String, standing: Standing)] = [], day: Int? = -10
    ) async throws -> Judgement {
        try await store.score(
            Samples.file("/\(id).wav", bytes: id, call: Samples.call(id, employee: employee, day: day)), hits: hits)
    }

    /// Scores that say what they were made of: of one's own, and of all in one's team together.
    static let making: @Sendable (ScoreSources) -> [MadeScore] = { sources in
        sources.people.sorted().compactMap { employee in
            guard let facts = sources.facts[employee], let team = sources.roster.team(of: employee, in: sources.period)
            else { return nil }
            let mates = sources.facts.filter { sources.roster.team(of: $0.key, in: sources.period) == team }
            let cases = mates.reduce(0) { $0 + $1.value.cases }
            let surveys = mates.reduce(WorkFacts.Tally.none) { $0 + $1.value.surveys }
            let score = Score(hundredths: 10_000 - facts.deducted.thousandths / 10)
            return MadeScore(
                employee: employee, score: facts.calls > 0 ? score : nil,
                body: "\(facts) \(team) \(mates.count) \(cases) \(surveys)")
        }
    }

    @discardableResult func score(
        _ period: Period = month, _ scope: CallStore.ScoringScope = .changed
    ) async throws -> ScoringOutcome {
        try await store.score(period, scope, terms: [], make: Self.making)
    }

    func facts(_ employee: String, _ period: Period = month) async throws -> WorkFacts? {
        let box = Box()
        _ = try await store.score(period, .everyone, terms: []) { sources in
            box.facts.withLock { $0 = sources.facts }
            return Self.making(sources)
        }
        return box.facts.withLock { $0[EmployeeID(employee)] }
    }
}

private final class Box: Sendable {
    let facts = Mutex<[EmployeeID: WorkFacts]>([:])
}

/// Runs `body` on a company of three people in two teams.
func withCompany(_ body: (ScoredCompany) async throws -> Void) async throws {
    try await withStore { store, _ in
        let company = ScoredCompany(store: store)
        try await company.take(
            ScoredCompany.employee("E-1", team: "T-1"), ScoredCompany.employee("E-2", team: "T-1"),
            ScoredCompany.employee("E-3", team: "T-2"))
        try await body(company)
    }
}

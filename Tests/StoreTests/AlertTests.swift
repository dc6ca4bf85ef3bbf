import Model
import Synchronization
import Testing

@testable import Store

@Suite("Alerts, and what is to be told of them", .timeLimit(.minutes(10)))
struct AlertTests {
    private static let rule = AlertRuleID("complianceScore")
    private static let today = LocalDate(dayNumber: 20_497)

    private func finding(_ crossings: [Crossing]) -> AlertFinding {
        AlertFinding(rule: Self.rule, subject: "E-1 2026-02", employee: EmployeeID("E-1"), crossings: crossings)
    }

    @discardableResult private func look(
        _ store: CallStore, _ crossings: Crossing...
    ) async throws -> AlertOutcome {
        let finding = finding(crossings)
        return try await store.refreshAlerts(today: Self.today, settings: "") { _ in [finding] }
    }

    /// Sends whatever is to be told to one channel, as a receiver that takes everything.
    @discardableResult private func tell(_ store: CallStore, take: Bool = true) async throws -> [Notice.Event] {
        while try await store.route(choose: { notice, told in
            let names = notice.event == .withdrawn ? told : ["group"]
            return names.map { ChosenChannel(name: $0, isThere: false) }
        }) > 0 {}
        let due = try await store.dueDeliveries(to: "group", at: .max, limit: 100)
        if take { for delivery in due { try await store.keep(.accepted, to: delivery.id) } }
        return due.map(\.notice.event)
    }

    private func kinds(_ store: CallStore) async throws -> [String] {
        try await store.ledgerLines(after: 0).compactMap { LedgerLine(canonicalText: $0.text)?.kind }
            .filter { $0.hasPrefix("alert") }
    }

    @Test("one crossing is one alert and one notice, however often it is looked at")
    func once() async throws {
        try await withStore { store, _ in
            let crossing = Crossing(since: Self.today, value: "79.50")
            #expect(try await look(store, crossing).raised == 1)
            #expect(try await look(store, crossing).raised == 0)
            let alerts = try await store.alerts()
            #expect(alerts.map(\.key.number) == [1] && alerts.map(\.state) == [.open])
            #expect(try await tell(store) == [.raised])
            #expect(try await tell(store) == [])
            #expect(try await kinds(store) == ["alerts.raised"])
        }
    }

    @Test("a correction takes the alert back: who heard of it is told, and a later crossing has the next number")
    func withdrawn() async throws {
        try await withStore { store, _ in
            try await look(store, Crossing(since: Self.today))
            try await tell(store)
            #expect(try await look(store).withdrawn == 1)
            #expect(try await tell(store) == [.withdrawn])
            try await look(store, Crossing(since: Self.today))
            #expect(try await store.alerts().map(\.key.number) == [1, 2])
            #expect(try await store.alerts().map(\.state) == [.withdrawn, .open])
            #expect(try await kinds(store) == ["alerts.raised", "alerts.withdrawn", "alerts.raised"])
        }
    }

    @Test("what nobody has heard of yet is taken back in silence")
    func silent() async throws {
        try await withStore { store, _ in
            try await look(store, Crossing(since: Self.today))
            try await look(store)
            #expect(try await tell(store) == [])
            try await look(store, Crossing(since: Self.today))
            try await tell(store, take: false)
            try await look(store)
            #expect(try await tell(store) == [], "the one that was on its way is dropped")
        }
    }

    @Test("a crossing that is over when it is found is kept and told to nobody; one that ends later is over")
    func over() async throws {
        try await withStore { store, _ in
            let outcome = try await look(store, Crossing(since: Self.today, until: Self.today.adding(days: 1)))
            #expect(outcome.raised == 0)
            #expect(try await store.alerts().map(\.state) == [.ended])
            #expect(try await tell(store) == [])
        }
        try await withStore { store, _ in
            try await look(store, Crossing(since: Self.today))
            try await look(store, Crossing(since: Self.today, until: Self.today.adding(days: 1)))
            #expect(try await store.alerts().map(\.state) == [.ended])
            #expect(try await tell(store) == [], "nobody need hear of what is over")
        }
    }

    @Test("acknowledged once, by whom stands in the ledger, and nobody else is told")
    func acknowledged() async throws {
        try await withStore { store, _ in
            try await look(store, Crossing(since: Self.today))
            let id = try #require(try await store.alerts().first?.id)
            #expect(try await store.acknowledge(id, actor: ActorID("u-1")))
            #expect(try await !store.acknowledge(id, actor: ActorID("u-1")))
            #expect(try await tell(store) == [])
            #expect(try await store.escalate(after: 0) == 0)
            #expect(try await kinds(store) == ["alerts.raised", "alert.acknowledged"])
            try await look(store)
            let error = await storeError { _ = try await store.acknowledge(id, actor: ActorID("u-1")) }
            #expect(error?.code == .alertIsOver)
            let unknown = await storeError { _ = try await store.acknowledge(AlertID("x"), actor: ActorID("u-1")) }
            #expect(unknown?.code == .noSuchAlert)
        }
    }

    @Test("unacknowledged it goes to the next role after so long, up to the last, once each")
    func escalated() async throws {
        try await withStore { store, _ in
            try await look(store, Crossing(since: Self.today))
            #expect(try await store.escalate(after: 3_600_000_000) == 0, "not yet")
            try await tell(store)
            #expect(try await store.escalate(after: 0) == 1)
            #expect(try await store.alerts().map(\.role) == [.branchManager])
            #expect(try await store.escalate(after: 0) == 1)
            #expect(try await store.alerts().map(\.role) == [.complianceOfficer])
            #expect(try await store.escalate(after: 0) == 0)
            #expect(try await tell(store) == [.escalated, .escalated])
            #expect(try await kinds(store) == ["alerts.raised", "alert.escalated", "alert.escalated"])
        }
    }

    @Test("out of sight until a moment: nothing goes out before, and the hours of escalation begin then")
    func snoozed() async throws {
        try await withStore { store, database in
            try await look(store, Crossing(since: Self.today))
            try await tell(store, take: false)
            let id = try #require(try await store.alerts().first?.id)
            let past = await storeError { try await store.snooze(id, until: 5, actor: ActorID("u-1")) }
            #expect(past?.code == .snoozeInThePast)
            let moment = database.clock.source.now() + 3_600_000_000
            try await store.snooze(id, until: moment, actor: ActorID("u-1"))
            #expect(try await store.dueDeliveries(to: "group", at: moment - 1, limit: 9).isEmpty)
            #expect(try await store.dueDeliveries(to: "group", at: moment, limit: 9).count == 1)
            #expect(try await store.escalate(after: 0) == 0)
            #expect(try await kinds(store) == ["alerts.raised", "alert.snoozed"])
        }
    }

    @Test("what a receiver took never goes out again; what it refused does when somebody asks for it")
    func answers() async throws {
        try await withStore { store, _ in
            try await look(store, Crossing(since: Self.today))
            try await tell(store, take: false)
            let delivery = try #require(try await store.dueDeliveries(to: "group", at: .max, limit: 9).first)
            try await store.keep(.later(cause: "HTTP 500", seconds: nil), to: delivery.id, again: 1 << 60)
            #expect(try await store.dueDeliveries(to: "group", at: (1 << 60) - 1, limit: 9).isEmpty)
            #expect(try await store.dueDeliveries(to: "group", at: 1 << 60, limit: 9).map(\.attempts) == [1])
            #expect(try await store.waitingDeliveries().map(\.cause) == ["HTTP 500"])
            try await store.keep(.refused(cause: "HTTP 400"), to: delivery.id)
            #expect(try await store.dueDeliveries(to: "group", at: .max, limit: 9).isEmpty)
            #expect(try await store.waitingDeliveries().map(\.refused) == [1])
            #expect(try await store.retryRefused() == 1)
            try await store.keep(.accepted, to: delivery.id)
            #expect(try await store.retryRefused() == 0)
            #expect(try await store.dueDeliveries(to: "group", at: .max, limit: 9).isEmpty)
            #expect(try await store.waitingDeliveries().isEmpty)
        }
    }

    @Test("a zero-tolerance hit raises when its call is judged, whether it stands or waits; once a rule and call")
    func zeroTolerance() async throws {
        try await withCompany { company in
            try await company.call("c-1", "E-1", [("en.insult", .stands)])
            #expect(try await company.store.alerts().isEmpty)
            let call = try await company.call(
                "c-2", "E-1", [("en.threat", .stands), ("en.threat", .waits), ("en.insult", .stands)])
            try await company.call("c-3", "E-2", [("en.threat", .overturned)])
            let alert = try #require(try await company.store.alerts().first)
            #expect(alert.key.subject == "call:c-2 en.threat" && alert.employee == EmployeeID("E-1"))
            #expect(try await company.store.alerts().count == 1)

            for (place, hit) in call.hits.prefix(2).enumerated() {
                _ = try await company.store.review(
                    .hits([hit.id]), .overturn, actor: .system, reason: "quoted", recompute: Samples.price)
                let state = try await company.store.alerts().first?.state
                #expect(state == (place == 0 ? .open : .withdrawn))
            }
            _ = try await company.store.review(
                .hits([call.hits[0].id]), .confirm, actor: .system, reason: "heard again", recompute: Samples.price)
            #expect(try await company.store.alerts().map(\.key.number) == [1, 2])
        }
    }

    @Test("a look that fails at its nth statement leaves nothing, for every n")
    func whole() async throws {
        let database = try TemporaryDatabase()
        let plain = try await database.open()
        try await look(plain, Crossing(since: Self.today))
        try await tell(plain)
        let before = try DatabaseContent(database.path)
        let other = AlertFinding(
            rule: Self.rule, subject: "E-2 2026-02", employee: EmployeeID("E-2"),
            crossings: [Crossing(since: Self.today)])
        var statement = 0
        while true {
            statement += 1
            try #require(statement < 200)
            let driver = FailingDriver(inner: try await SQLiteDriver.open(database.path), failingAt: statement)
            let store = try await CallStore(driver: driver, database: database.path, clock: database.clock.source)
            driver.arm()
            let gone = finding([])
            let error = await storeError {
                _ = try await store.refreshAlerts(today: Self.today, settings: "") { _ in [gone, other] }
            }
            try await driver.close()
            guard error != nil else { break }
            #expect(try DatabaseContent(database.path) == before, "statement \(statement)")
        }
        #expect(statement > 6, "it writes")
        #expect(try await plain.alerts().map(\.state) == [.withdrawn, .open])
        #expect(try await tell(plain).map(\.rawValue).sorted() == ["raised", "withdrawn"])
        try await plain.close()
    }

    @Test("an alert about nobody gets its employee when a call list names one")
    func attributed() async throws {
        try await withCompany { company in
            try await company.call("c-1", nil, [("en.threat", .waits)])
            #expect(try await company.store.alerts().map(\.employee) == [nil])
            let file = Samples.file("/c-1.wav", bytes: "c-1", call: Samples.call("c-1", employee: "E-2", day: -10))
            _ = try await company.store.register(file, run: nil)
            #expect(try await company.store.alerts().map(\.employee) == [EmployeeID("E-2")])
        }
    }

    @Test("the sources hold what has changed since the last look, and everything where the settings are others")
    func sources() async throws {
        try await withCompany { company in
            try await company.call("c-1", "E-1", [("en.threat", .stands)])
            try await company.call("c-2", "E-2")
            let box = SourceBox()
            func changed(_ settings: String = "") async throws -> [String] {
                _ = try await company.store.refreshAlerts(today: Self.today, settings: settings) { box.keep($0) }
                return box.sources?.changed.map(\.text).sorted() ?? []
            }
            #expect(try await changed() == ["E-1", "E-2", "E-3"])
            #expect(box.sources?.conduct[EmployeeID("E-1")]?.map(\.calls) == [1])
            #expect(box.sources?.conduct[EmployeeID("E-1")]?.map(\.deducted) == [Points(2)])
            #expect(try await changed() == [])
            try await company.score()
            try await company.call("c-3", "E-2", [("en.insult", .stands)])
            try await company.score()
            #expect(try await changed() == ["E-2"], "changes are kept until alerts have taken them in")
            #expect(box.sources?.conduct[EmployeeID("E-2")]?.map(\.flagged) == [1])
            #expect(try await changed("other lines") == ["E-1", "E-2", "E-3"])
        }
    }

    @Test("promises are those of the rows that hold today, complaints those that came in upheld")
    func feeds() async throws {
        try await withCompany { company in
            func promise(_ name: String, from: String, _ day: String?, until: String? = nil) -> FeedRow {
                var values: [String: FeedRow.Field] = [
                    "case": .text(name), "from": .text(from), "employee": .text("E-1"),
                ]
                values["promised"] = day.map { .text($0) }
                values["until"] = until.map { .text($0) }
                return ScoredCompany.row(.cases, values)
            }
            try await company.take(
                promise("K-1", from: "2026-02-01", "2026-02-14"), promise("K-2", from: "2026-02-01", "2026-02-20"),
                promise("K-3", from: "2026-02-01", "2026-02-14", until: "2026-02-10"),
                promise("K-4", from: "2026-01-01", "2026-02-14"), promise("K-4", from: "2026-02-05", nil))
            let complaint: [String: FeedRow.Field] = [
                "complaint": .text("X-1"), "filed_at": .number(1), "outcome": .text("upheld"), "employee": .text("E-2"),
            ]
            try await company.take(ScoredCompany.row(.complaints, complaint, on: "2026-01-05"))
            let box = SourceBox()
            _ = try await company.store.refreshAlerts(today: Self.today, settings: "") { box.keep($0) }
            #expect(box.sources?.promises.map(\.name) == ["K-1"])
            #expect(box.sources?.complaints.map(\.complaint) == ["X-1"])
            #expect(box.sources?.imports[.cases]?.count == 1)
        }
    }
}

private final class SourceBox: Sendable {
    private let kept = Mutex<AlertSources?>(nil)

    var sources: AlertSources? { kept.withLock { $0 } }

    func keep(_ sources: AlertSources) -> [AlertFinding] {
        kept.withLock { $0 = sources }
        return []
    }
}

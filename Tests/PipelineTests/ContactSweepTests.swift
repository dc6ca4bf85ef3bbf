import Foundation
import Lexicons
import Model
import Seeds
import Store
import Testing

@testable import Pipeline

/// A debtor's calls as they are in the end, and how they become known.
private struct ToldCall {
    enum Sound { case answered, unanswered, mixed, silent, unheard }

    let number: Int
    let call: Call
    /// What an earlier list said of it.
    let rumour: Call
    let sound: Sound

    var id: RecordingID { RecordingID("call:c-\(number)") }

    var transcript: Transcript? {
        let roles: [ChannelRole]
        switch sound {
        case .answered: roles = [.agent, .customer]
        case .unanswered: roles = [.agent]
        case .mixed: roles = [.mixed, .mixed]
        case .silent, .unheard: return nil
        }
        return Transcript(
            language: .english, engine: EngineIdentity(engine: "test", model: "", settings: [:]),
            utterances: roles.enumerated().map { place, role in
                Utterance(
                    channel: place, role: role, span: Span(start: Double(place) * 4, end: Double(place) * 4 + 2),
                    text: "hello", words: [], confidence: .one)
            }, durationSeconds: Double(60 + number * 30))
    }

    func file(_ call: Call) -> SeenFile {
        SeenFile(
            path: "/c-\(number).json", kind: .transcript, contentHash: ContentHash(of: "\(number)"), mark: .unknown,
            call: call)
    }

    /// As rules on contacts look at it, without asking any database.
    var contact: ContactCall {
        let answer: ContactCall.Answer =
            switch sound {
            case .answered: .yes
            case .unanswered, .silent: .no
            case .mixed: .unclear
            case .unheard: .unheard
            }
        return ContactCall(
            recording: id, startedAt: call.startedAt, direction: call.direction, debtor: call.debtor, answer: answer,
            seconds: transcript?.durationSeconds)
    }
}

/// A company whose calls, lists and debtors become known in any order.
private struct ToldCompany {
    let calls: [ToldCall]
    /// Rows of the feed of debtors, in the order in which they are imported.
    let homes: [(debtor: String, from: String, zone: String)]

    static let debtors = ["D-1", "D-2"]

    init(_ chance: inout SplitMix64) {
        calls = (0..<Int.random(in: 6...14, using: &chance)).map { Self.call($0, &chance) }
        homes = (0..<4).map { _ in
            (
                Self.debtors.randomElement(using: &chance) ?? "D-1",
                ["2026-01-01", "2026-03-04"].randomElement(using: &chance) ?? "2026-01-01",
                ["Asia/Shanghai", "America/New_York"].randomElement(using: &chance) ?? "UTC"
            )
        }
    }

    private static func call(_ number: Int, _ chance: inout SplitMix64) -> ToldCall {
        func facts(_ chance: inout SplitMix64) -> Call {
            // Some begin at the very same moment.
            let minute = Int64.random(in: 0..<(3 * 24), using: &chance) * 60
            return Call(
                callID: "c-\(number)", employee: EmployeeID("E-\(number % 3)"),
                startedAt: ZonedTime(
                    microseconds: 1_772_409_600_000_000 + minute * 60_000_000, zone: "Asia/Shanghai"),
                debtor: debtors.randomElement(using: &chance).map { DebtorID($0) },
                direction: [.outgoing, .outgoing, .incoming].randomElement(using: &chance))
        }
        var call = facts(&chance)
        var rumour = facts(&chance)
        switch Int.random(in: 0..<12, using: &chance) {
        case 0: (call.startedAt, rumour.startedAt) = (nil, nil)
        case 1: (call.debtor, rumour.debtor) = (nil, nil)
        case 2: (call.direction, rumour.direction) = (nil, nil)
        default: break
        }
        let sounds: [ToldCall.Sound] = [.answered, .answered, .answered, .unanswered, .mixed, .silent, .unheard]
        return ToldCall(
            number: number, call: call, rumour: rumour, sound: sounds.randomElement(using: &chance) ?? .answered)
    }

    /// What is to be found in the end, by the whole of what is known.
    func outcomes(_ judge: ContactJudge) -> [RecordingID: [ContactOutcome]] {
        var places: [String: [String: String]] = [:]
        for home in homes { places[home.debtor, default: [:]][home.from] = home.zone }
        return Dictionary(
            uniqueKeysWithValues: calls.filter { $0.transcript != nil }.map { told in
                func key(_ call: ToldCall) -> (Int64, RecordingID)? {
                    call.call.startedAt.map { ($0.microseconds, call.id) }
                }
                let own = key(told)
                let earlier = calls.filter { other in
                    guard let own, let key = key(other), told.call.debtor != nil else { return false }
                    return other.call.debtor == told.call.debtor && key < own
                }.sorted { (key($0) ?? (0, $0.id)) < (key($1) ?? (0, $1.id)) }
                let homes = (places[told.call.debtor?.text ?? ""] ?? [:]).sorted { $0.key < $1.key }.compactMap {
                    home in
                    LocalDate(home.key).map { DebtorPlace(from: $0, zone: home.value) }
                }
                return (
                    told.id,
                    judge.outcomes(
                        ContactHistory(call: told.contact, earlier: earlier.map(\.contact)[...], places: homes))
                )
            })
    }
}

@Suite("Rules on contacts over stored calls")
struct ContactSweepTests {
    private static func rule(_ id: String, _ contact: Rule.Contact) -> Rule {
        Rule(
            id: RuleID(id), name: LocalizedText(zh: "规则", en: "Rule"), category: id, speaker: .agent, deduct: Points(1),
            zeroTolerance: false, stands: nil, basis: "law", advice: nil, training: nil, any: [], unless: [],
            contact: contact, within: nil, required: false, status: .active, from: nil, until: nil,
            repeatWindowSeconds: nil, falseHits: [], examples: .init(match: [], noMatch: [], knownMiss: []))
    }

    private static let set = LexiconSet(
        language: .english, version: ContentHash(of: "contacts"), lexicons: [:],
        rules: [
            rule("en.again", .init(limit: .again(most: 0, withinSeconds: 3600), fallback: .call)),
            rule("en.day", .init(limit: .calls(most: 1, days: 1, counts: .answered), fallback: .call)),
            rule(
                "en.hours",
                .init(
                    limit: .outside(
                        [.init(weekdays: [1, 2, 3, 4, 5, 6, 7], from: 480, until: 1145)], runsOverSeconds: 60))),
            rule(
                "en.placed", .init(limit: .calls(most: 2, days: 2, counts: .placed), fallback: .named("Asia/Shanghai"))),
            rule("en.wait", .init(limit: .wait(days: 2), zone: .named("Asia/Shanghai"))),
        ])

    private func withStore(_ body: (CallStore) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("contacts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await CallStore(path: folder.appendingPathComponent("a.db").path)
        try await body(store)
        try await store.close()
    }

    private enum Event {
        case rumour(ToldCall)
        case list(ToldCall)
        case hear(ToldCall)
        case home(Int)
        case sweep
    }

    /// All that becomes known, in any order in which a call is there before it is heard.
    private func events(_ company: ToldCompany, _ chance: inout SplitMix64) -> [Event] {
        var queues: [[Event]] = company.calls.map { told in
            var events: [Event] = Bool.random(using: &chance) ? [.rumour(told), .list(told)] : [.list(told)]
            events.insert(.hear(told), at: Int.random(in: 1...events.count, using: &chance))
            return events
        }
        queues.append(company.homes.indices.map { .home($0) })
        queues.append([.sweep, .sweep, .sweep])
        var all: [Event] = []
        while let place = queues.indices.filter({ !queues[$0].isEmpty }).randomElement(using: &chance) {
            all.append(queues[place].removeFirst())
        }
        return all
    }

    private func happen(_ event: Event, _ company: ToldCompany, _ bench: LexiconBench, _ store: CallStore) async throws
    {
        switch event {
        case .rumour(let told): _ = try await store.register(told.file(told.rumour), run: nil)
        case .list(let told): _ = try await store.register(told.file(told.call), run: nil)
        case .home(let place):
            let home = company.homes[place]
            let row = FeedRow(
                feed: .debtors, fields: [.text(home.debtor), .text(home.from), .text(home.zone), nil, nil],
                localDate: nil)
            _ = try await store.keep(.debtors, [row], of: [], setAside: 0, actor: .system)
        case .hear(let told):
            if told.sound == .silent { try await store.setUnscored(told.id, .noSpeech) }
            guard let transcript = told.transcript else { return }
            let judgement = try await bench.judge(
                transcript, of: try await store.recording(told.id), facts: nil, in: store)
            _ = try await store.commit(
                JudgedCall(judgement: judgement, transcript: transcript, facts: nil, run: nil), as: .ifFirst)
        case .sweep: _ = try await sweep(store)
        }
    }

    private func sweep(_ store: CallStore) async throws -> Rejudging.Outcome {
        let run = try await store.beginRun(paths: [])
        var outcome = Rejudging.Outcome()
        try await ContactSweep(store: store, run: run.id).sweep(into: &outcome, isStopped: { false })
        return outcome
    }

    @Test(
        "in whatever order recordings, lists and debtors come, the same calls break the same rules in the end",
        arguments: SplitMix64.seeds)
    func anyOrder(seed: UInt64) async throws {
        var chance = SplitMix64(seed: seed)
        let bench = LexiconBench(set: Self.set, settings: ComplianceSettings())
        var breaches = 0
        for _ in 0..<4 {
            let company = ToldCompany(&chance)
            let events = events(company, &chance)
            try await withStore { store in
                _ = try await store.adopt(Self.set, actor: .system)
                for event in events { try await happen(event, company, bench, store) }
                _ = try await sweep(store)
                let expected = company.outcomes(ContactJudge(Self.set))
                for (id, outcomes) in expected {
                    let judgement = try #require(try await store.dossier(of: id).current?.judgement)
                    #expect(judgement.basis.contacts == outcomes, "seed \(seed) \(id)")
                    let hits = judgement.hits.map { "\($0.rule) \($0.text) \($0.after) \($0.standing)" }
                    let found = outcomes.filter(\.isBreach).map {
                        "\($0.rule) \($0.at ?? "") \($0.found) \($0.isCertain ? "stands" : "waits")"
                    }
                    #expect(hits == found, "seed \(seed) \(id)")
                    #expect(judgement.deducted == Points(outcomes.count { $0.isBreach && $0.isCertain }))
                    breaches += found.count
                }
                #expect(try await sweep(store).rejudged.isEmpty, "once")
                #expect(try await store.contactChanges(limit: 10).isEmpty)
                if case .broken(let line, _) = try await store.verifyLedger() {
                    Issue.record("seed \(seed): line \(line)")
                }
            }
        }
        #expect(breaches > 0)
    }

    @Test("what is stopped in the middle is found again by the next run; without such rules nothing is kept to be done")
    func stopped() async throws {
        var chance = SplitMix64(seed: 7)
        let company = ToldCompany(&chance)
        try await withStore { store in
            for told in company.calls { _ = try await store.register(told.file(told.call), run: nil) }
            #expect(try await store.contactChanges(limit: 100).isEmpty == false)
            _ = try await sweep(store)
            #expect(try await store.contactChanges(limit: 100).isEmpty, "nobody asks")
            _ = try await store.adopt(Self.set, actor: .system)
            for told in company.calls { _ = try await store.register(told.file(told.rumour), run: nil) }
            let run = try await store.beginRun(paths: [])
            var outcome = Rejudging.Outcome()
            try await ContactSweep(store: store, run: run.id).sweep(into: &outcome, isStopped: { true })
            #expect(outcome.left > 0 && outcome.rejudged.isEmpty)
            #expect(try await store.contactChanges(limit: 100).count == outcome.left)
        }
    }
}

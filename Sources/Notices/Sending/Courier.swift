package import Model
package import Store

/// Sends what is due, channel by channel, all channels at once. What a receiver took is kept as sent before the next goes
/// out, so a kill costs at most one notice that comes twice, under the same id.
package struct Courier: Sendable {
    private let store: CallStore
    private let routes: AlertRoutes
    private let environment: [String: String]
    private let roster: Roster
    private let clock: InstantSource

    /// How many notices are held in memory at once.
    private static let pageSize = 100

    package init(
        store: CallStore, routes: AlertRoutes, roster: Roster, environment: [String: String],
        clock: InstantSource = .system
    ) {
        self.store = store
        self.routes = routes
        self.roster = roster
        self.environment = environment
        self.clock = clock
    }

    /// What came of one channel.
    package struct Report: Hashable, Sendable {
        package let channel: String
        package var sent = 0
        package var refused = 0
        /// Why nothing more was sent; nil where all that is due was.
        package var stopped: Stop?
    }

    package enum Stop: Hashable, Sendable {
        /// Until this minute of the day.
        case quiet(until: String, zone: String)
        /// In the receiver's words, or the library's.
        case away(cause: String)
        case secretMissing(Message)
    }

    /// Puts notices on their way and sends all that is due now.
    package func deliver() async throws(StoreError) -> [Report] {
        try await routeAll()
        let result = await withTaskGroup(of: Result<Report, StoreError>.self) { group in
            for channel in routes.channels.values where !channel.receiver.isInApp {
                group.addTask {
                    do throws(StoreError) {
                        return .success(try await deliver(to: channel))
                    } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        var reports: [Report] = []
        for report in result { reports.append(try report.get()) }
        return reports.sorted { $0.channel < $1.channel }
    }

    private func routeAll() async throws(StoreError) {
        let (routes, now) = (routes, clock.now())
        while true {
            let count = try await store.route { notice, told in
                routes.channels(for: notice, told: told, team: team(of: notice.alert), at: now)
            }
            guard count > 0 else { return }
        }
    }

    /// Where whoever an alert is about was on its first day; of who was not employed then, where they were last.
    private func team(of alert: Alert) -> Team? {
        guard let employee = alert.employee else { return nil }
        return roster.team(of: employee, in: Period(.day, of: alert.crossing.since))
            ?? roster.employments[employee]?.last?.placements.last?.team
    }

    private func deliver(to channel: Channel) async throws(StoreError) -> Report {
        var report = Report(channel: channel.name)
        var page = try await nextPage(channel)
        if !page.isEmpty {
            let sender: any NoticeSender
            do {
                sender = try channel.receiver.sender(environment, within: channel.timeoutSeconds)
            } catch {
                report.stopped = .secretMissing(error.message)
                return report
            }
            while report.stopped == nil, !page.isEmpty {
                for delivery in page where report.stopped == nil {
                    try await send(delivery, to: channel, sender, &report)
                }
                page = try await nextPage(channel)
            }
        }
        if report.stopped == nil, let quiet = channel.quiet, quiet.contains(clock.now()) {
            report.stopped = .quiet(until: QuietTime.clock(quiet.until), zone: quiet.zone)
        }
        return report
    }

    /// What is due; in a quiet time only of the rules that pass.
    private func nextPage(_ channel: Channel) async throws(StoreError) -> [Delivery] {
        let now = clock.now()
        guard let quiet = channel.quiet, quiet.contains(now) else {
            return try await store.dueDeliveries(to: channel.name, at: now, limit: Self.pageSize)
        }
        for rule in quiet.passes.sorted() {
            let page = try await store.dueDeliveries(to: channel.name, rule: rule, at: now, limit: Self.pageSize)
            if !page.isEmpty { return page }
        }
        return []
    }

    private func send(
        _ delivery: Delivery, to channel: Channel, _ sender: any NoticeSender, _ report: inout Report
    ) async throws(StoreError) {
        let message = NoticeMessage(
            delivery, team: team(of: delivery.notice.alert), language: channel.language, link: routes.link)
        let answer = (try? await Blocking.run { sender.send(message) }) ?? .later(cause: "–", seconds: nil)
        switch answer {
        case .accepted:
            report.sent += 1
            try await store.keep(answer, to: delivery.id)
        case .refused:
            report.refused += 1
            try await store.keep(answer, to: delivery.id)
        case .later(let cause, let seconds):
            report.stopped = .away(cause: cause)
            let again = RetryDelay.again(
                after: delivery.attempts + 1, asked: seconds, madeAt: delivery.notice.madeAt, now: clock.now())
            if again == nil { report.refused += 1 }
            try await store.keep(answer, to: delivery.id, again: again)
        }
    }
}

package import Model
package import Performance
package import Plans
package import Store

/// Makes and keeps the pay lines of months as schemes and sources are.
package struct PayKeeper: Sendable {
    private let store: CallStore
    /// Of how many closed months what they would pay now is looked at again.
    private static let monthsBefore = 12

    package init(store: CallStore) { self.store = store }

    /// Makes the lines of a month.
    ///
    /// - Returns: the sheet, and whether it is another than before.
    /// - Throws: `NoPayScheme`; `StoreError` with `payClosed`; as `ScoreKeeper`.
    package func run(_ month: Period, maker: ActorID) async throws -> (sheet: ReportedPaySheet, isNew: Bool) {
        let made = try await lines(of: month)
        let isNew = try await store.keepPay(made.lines, of: month, isTrial: made.isTrial, maker: maker)
        return (try await sheet(of: month), isNew)
    }

    /// A second person says that the lines may be paid.
    ///
    /// - Parameter leavingOpen: also where pay of some people cannot be said.
    package func approve(_ month: Period, leavingOpen: Bool, actor: ActorID) async throws {
        let made = try await lines(of: month)
        try await store.approvePay(of: month, lines: made.lines, leavingOpen: leavingOpen, actor: actor)
    }

    /// The month is paid as it was approved.
    package func close(_ month: Period, actor: ActorID) async throws {
        let made = try await lines(of: month)
        try await store.closePay(of: month, lines: made.lines, actor: actor)
    }

    /// Lets sheets that are not closed follow what has changed; one that was approved has to be approved again then.
    ///
    /// - Returns: months whose sheet changed.
    package func follow() async throws -> [Period] {
        var changed: [Period] = []
        for month in try await store.openPayMonths() {
            let made = try await lines(of: month)
            if try await store.keepPay(made.lines, of: month, isTrial: made.isTrial, maker: nil) {
                changed.append(month)
            }
        }
        return changed
    }

    /// The newest sheet of a month.
    ///
    /// - Throws: `StoreError` with `noPaySheet`.
    package func sheet(of month: Period) async throws -> ReportedPaySheet {
        guard let sheet = try await store.paySheet(of: month) else { throw StoreError.noPaySheet(month) }
        return ReportedPaySheet(sheet)
    }

    /// The calculator that the active terms make.
    ///
    /// - Throws: `NoPayScheme`, `PlanError`, as `ScoreTerms`.
    package func calculator() async throws -> PayCalculator {
        for terms in try await store.activeTerms() where terms.kind == .pay {
            let files = terms.files.map { PaySchemeFile($0.text, path: $0.name) }
            return PayCalculator(
                schemes: try PaySchemeFile.goodSchemes(files),
                calendars: try await ScoreTerms(of: store).scorer.calendars)
        }
        throw NoPayScheme()
    }

    /// By what a month's performance pay is made, and from what; nil where no scheme is active, and for no month.
    package func terms(of period: Period) async throws -> PayTerms? {
        guard period.kind == .month else { return nil }
        do {
            return PayTerms(try await calculator(), try await store.payFacts(of: period))
        } catch is NoPayScheme {
            return nil
        }
    }

    /// What a month pays as the sources say now.
    private func lines(of month: Period) async throws -> (lines: [PayLine], isTrial: Bool) {
        let calculator = try await calculator()
        let keeper = ScoreKeeper(store: store)
        try await keeper.refresh(month)
        _ = try await keeper.refresh()
        let sources = try await store.paySources(of: month, before: Self.monthsBefore)
        return (PayMonth(sources, calculator).lines.map(PayBody.line), try await store.isTrial(month))
    }
}

/// Nobody has said how performance pay follows from the score.
package struct NoPayScheme: ExplainedError {
    package var message: Message { Message("pay.noScheme") }
}

extension StoredTerms {
    /// All schemes together.
    package static func pay(_ files: [PaySchemeFile]) -> StoredTerms {
        StoredTerms(.pay, files.map { File(name: $0.path, text: $0.text) })
    }
}

extension ReportedPaySheet {
    package init(_ sheet: PaySheet) {
        self.init(
            month: sheet.month, version: sheet.version, maker: sheet.maker, state: sheet.state, isTrial: sheet.isTrial,
            lines: sheet.lines.map(PayBody.settled))
    }
}

package import Model

/// Names a plan for ever: `standard`, `newcomer`.
package typealias PlanID = Identifier<Plan>

/// By which metrics people are judged, and how much each weighs.
package struct Plan: Hashable, Sendable {
    package let id: PlanID
    package let name: LocalizedText
    /// For whom it is.
    package let audience: PlanAudience
    /// The first day on which it holds.
    package let from: LocalDate
    /// The first day on which it does not; nil while it has no end.
    package let until: LocalDate?
    /// Each metric once; weights sum to 100 %.
    package let metrics: [PlannedMetric]

    package init(
        id: PlanID, name: LocalizedText, audience: PlanAudience, from: LocalDate, until: LocalDate? = nil,
        metrics: [PlannedMetric]
    ) {
        self.id = id
        self.name = name
        self.audience = audience
        self.from = from
        self.until = until
        self.metrics = metrics
    }

    /// Whether it holds on a day.
    package func holds(on date: LocalDate) -> Bool { from <= date && (until.map { date < $0 } ?? true) }
}

/// For whom a plan is.
package enum PlanAudience: Hashable, Sendable {
    /// Who was hired less than so many months ago: the period from the hiring date is half-open, its end is computed in
    /// one step from that date.
    case newcomers(months: Int)
    /// Everyone for whom no other plan is.
    case everyone
    /// Nobody by itself: it is there to compare with.
    case comparison

    /// Whether someone hired on a day belongs to it on another.
    package func includes(hired: LocalDate, on date: LocalDate) -> Bool {
        switch self {
        case .newcomers(let months): hired <= date && date < hired.adding(months: months)
        case .everyone: true
        case .comparison: false
        }
    }
}

/// A metric within a plan.
package struct PlannedMetric: Hashable, Sendable {
    package let metric: Metric
    package let weight: Weight
    package let whenMissing: WhenMissing
    /// What good conduct earns; nil where it is reported and earns nothing. Of compliance alone.
    package let credit: ConductCredit?

    package init(
        _ metric: Metric, weight: Weight, whenMissing: WhenMissing? = nil, credit: ConductCredit? = nil
    ) {
        self.metric = metric
        self.weight = weight
        self.credit = credit
        self.whenMissing = whenMissing ?? WhenMissing.standard(for: metric)
    }
}

/// What good conduct earns within compliance. It makes up for small deductions and never lifts the value above 100.
package struct ConductCredit: Hashable, Sendable {
    /// Points for each rule met in a call; above 0.
    package let each: Points
    /// No more than so many over a period, in points of the metric.
    package let most: Points

    package init(each: Points, most: Points) {
        self.each = each
        self.most = most
    }

    /// What is earned.
    ///
    /// - Parameter credits: how many times a rule was met.
    package func points(for credits: Int) -> Points {
        Points(thousandths: min(most.thousandths, each.thousandths * credits))
    }
}

/// What becomes of a score when a metric has no value. It is never taken as 0.
package enum WhenMissing: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// The weights of the others are scaled to 100.
    case optional
    /// The value is drawn from the team's mean: there is nothing to gain by having none.
    case shrunk
    /// There is no score.
    case required

    /// What holds where a plan does not say.
    package static func standard(for metric: Metric) -> WhenMissing {
        switch metric {
        case .amount, .compliance, .cases: .required
        case .satisfaction: .shrunk
        case .training: .optional
        }
    }

    /// By strictness.
    package static func < (left: WhenMissing, right: WhenMissing) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// A share of 100 %, to two decimals.
package struct Weight: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// In hundredths of a per cent, 0…10,000.
    package let hundredths: Int

    package init(hundredths: Int) { self.hundredths = hundredths }

    /// Whole per cent.
    package init(percent: Int) { hundredths = percent * 100 }

    /// Reads per cent such as `38.75`; nil where it is no number of 0…100 or has more than two decimals.
    package init?(_ text: String) {
        guard let share = Score(text) else { return nil }
        hundredths = share.hundredths
    }

    /// In per cent.
    package var exact: Fraction { Fraction(Int128(hundredths), over: 100) }

    package static func < (left: Weight, right: Weight) -> Bool { left.hundredths < right.hundredths }

    package var description: String { "\(exact)" }
}

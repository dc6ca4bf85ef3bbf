package import Model
package import Performance
internal import Texts

/// The quarterly review: what goes along with what, which rules changed and what became of complaints, how the system was
/// used, what was objected to, and how good forecasts were.
package struct QuarterReport {
    /// What is reviewed.
    package struct Facts: Sendable {
        package let links: MetricLinks
        package let effects: [RuleEffect]
        package let use: SystemUse
        /// Filed in the quarter.
        package let appeals: [Appeal]
        package let rates: [AppealRate]
        /// By level and stage; empty where no month can be looked back at.
        package let forecasts: [BacktestSummary]

        package init(
            links: MetricLinks, effects: [RuleEffect], use: SystemUse, appeals: [Appeal], rates: [AppealRate],
            forecasts: [BacktestSummary]
        ) {
            self.links = links
            self.effects = effects
            self.use = use
            self.appeals = appeals
            self.rates = rates
            self.forecasts = forecasts
        }
    }

    private let frame: ReportFrame
    private let facts: Facts

    package init(_ frame: ReportFrame, _ facts: Facts) {
        self.frame = frame
        self.facts = facts
    }

    package var document: ReportDocument {
        let texts = frame.texts
        return frame.document(
            texts.text("quarter.title"),
            [
                QuarterLinks(texts: texts, links: facts.links, period: frame.period).section,
                QuarterRules(texts: texts, effects: facts.effects).section,
                QuarterUse(texts: texts, use: facts.use).section,
                QuarterAppeals(texts: texts, appeals: facts.appeals, rates: facts.rates, now: frame.madeAt).section,
                QuarterForecasts(texts: texts, summaries: facts.forecasts).section,
            ])
    }
}

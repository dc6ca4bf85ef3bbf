package import Model
package import Texts

/// Branches side by side.
package struct BranchTable {
    private let texts: Catalogue
    private let currency: Currency

    package init(texts: Catalogue, currency: Currency) {
        self.texts = texts
        self.currency = currency
    }

    package func render(_ branches: [BranchFacts]) -> String {
        let heads = [
            texts.text("performance.branch"), texts.text("performance.people"), texts.text("plan.metric.amount"),
            texts.text("performance.fact.payments"), texts.text("performance.fact.cases"),
            texts.text("performance.fact.calls"), texts.text("performance.fact.flagged"),
            texts.text("performance.fact.deducted"),
        ]
        return CellText.lines([heads] + branches.map(cells), left: [0]).map { "\($0)\n" }.joined()
    }

    private func cells(_ branch: BranchFacts) -> [String] {
        let facts = branch.facts
        return [
            branch.branch, "\(branch.people)", "\(Money(minorUnits: facts.recovered, currency))",
            "\(facts.payments)", "\(facts.cases)", "\(facts.calls)", "\(facts.flagged)", facts.deducted.description,
        ]
    }
}

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
        let rows = [heads] + branches.map(cells)
        let widths = heads.indices.map { column in rows.map { CellText.width($0[column]) }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { column in
                let rest = String(repeating: " ", count: widths[column] - CellText.width(row[column]))
                return column == 0 ? row[column] + rest : rest + row[column]
            }.joined(separator: "  ") + "\n"
        }.joined()
    }

    private func cells(_ branch: BranchFacts) -> [String] {
        let facts = branch.facts
        return [
            branch.branch, "\(branch.people)", "\(Money(minorUnits: facts.recovered, currency))",
            "\(facts.payments)", "\(facts.cases)", "\(facts.calls)", "\(facts.flagged)", facts.deducted.description,
        ]
    }
}

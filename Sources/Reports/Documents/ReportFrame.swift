package import Model
package import Texts

/// What all reports say of themselves.
package struct ReportFrame {
    let texts: Catalogue
    let scope: ReportScope
    let period: Period
    let madeAt: ZonedTime
    let isTrial: Bool

    package init(texts: Catalogue, scope: ReportScope, period: Period, madeAt: ZonedTime, isTrial: Bool) {
        self.texts = texts
        self.scope = scope
        self.period = period
        self.madeAt = madeAt
        self.isTrial = isTrial
    }

    func document(_ title: String, _ sections: [ReportDocument.Section]) -> ReportDocument {
        ReportDocument(
            title: title, scope: scope.text(texts), period: period, madeAt: madeAt,
            banner: isTrial ? texts.text("document.trial") : nil, sections: sections)
    }
}

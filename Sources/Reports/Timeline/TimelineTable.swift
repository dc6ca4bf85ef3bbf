package import Model
package import Performance
package import Texts

/// Someone's time with the company as a table for people.
package struct TimelineTable {
    private let texts: Catalogue
    private let words: TimelineText

    package init(texts: Catalogue) {
        self.texts = texts
        words = TimelineText(texts: texts)
    }

    package func render(_ events: [TimelineEvent], of employee: EmployeeID, named name: String?) -> String {
        let head =
            name.map { texts.text("timeline.head.named", ["employee": employee.text, "name": $0]) }
            ?? texts.text("timeline.head", ["employee": employee.text])
        let heads = [
            texts.text("timeline.column.day"), texts.text("timeline.column.what"), texts.text("timeline.column.effect"),
        ]
        let rows = events.map { [$0.day.description, words.what($0), words.effect($0)] }
        return ([head, ""] + CellText.lines([heads] + rows, left: Set(heads.indices))).map { "\($0)\n" }.joined()
    }
}

package import Model

/// A report as what it says, in texts of the reader's language: renderers write it as a page, CSV or a spreadsheet.
package struct ReportDocument: Hashable, Sendable {
    package let title: String
    /// Of whom, such as a branch or the whole group.
    package let scope: String
    package let period: Period
    /// When it was made.
    package let madeAt: ZonedTime
    /// Said above everything where what is reported counts for nobody's pay.
    package let banner: String?
    package let sections: [Section]

    package struct Section: Hashable, Sendable {
        package let heading: String
        package let blocks: [Block]

        package init(_ heading: String, _ blocks: [Block]) {
            self.heading = heading
            self.blocks = blocks
        }
    }

    package enum Block: Hashable, Sendable {
        case sentence(String)
        case figures([Figure])
        case chart(IntervalChart)
        case table(ReportTable)
    }

    /// One number that is seen first, and what it is.
    package struct Figure: Hashable, Sendable {
        package let value: ReportCell
        package let label: String

        package init(_ value: ReportCell, _ label: String) {
            self.value = value
            self.label = label
        }
    }

    package init(
        title: String, scope: String, period: Period, madeAt: ZonedTime, banner: String? = nil, sections: [Section]
    ) {
        self.title = title
        self.scope = scope
        self.period = period
        self.madeAt = madeAt
        self.banner = banner
        self.sections = sections
    }

    /// Of whom, over what and as of when, in one line.
    var subtitle: String { "\(scope) · \(period) · \(madeAt.localDate) \(madeAt.localClock) \(madeAt.zone)" }
}

/// A table of a report. The first cell of a row says what the row is about.
package struct ReportTable: Hashable, Sendable {
    /// Above the table, and the name of its sheet.
    package let name: String
    package let columns: [String]
    package let rows: [Row]

    package struct Row: Hashable, Sendable {
        /// As many as there are columns.
        package let cells: [ReportCell]
        /// Whether it adds up others.
        package let isTotal: Bool

        package init(_ cells: [ReportCell], isTotal: Bool = false) {
            self.cells = cells
            self.isTotal = isTotal
        }
    }

    package init(_ name: String, columns: [String], rows: [Row]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

/// Values with how far they may be off, one below the other on one scale.
package struct IntervalChart: Hashable, Sendable {
    package let name: String
    package let unit: Unit
    /// Numbers that the scale must hold besides, and at which a line stands, such as 0.
    package let holds: [Double]
    package let marks: [Mark]

    /// How values are written.
    package enum Unit: Hashable, Sendable {
        /// A share of 0…1, in per cent.
        case share
        case number(places: Int)
    }

    package struct Mark: Hashable, Sendable {
        package let label: String
        package let value: Double
        package let interval: ClosedRange<Double>?
        /// What it was before.
        package let earlier: Double?

        package init(
            _ label: String, value: Double, interval: ClosedRange<Double>? = nil, earlier: Double? = nil
        ) {
            self.label = label
            self.value = value
            self.interval = interval
            self.earlier = earlier
        }
    }

    package init(_ name: String, _ unit: Unit, holds: [Double] = [0], marks: [Mark]) {
        self.name = name
        self.unit = unit
        self.holds = holds
        self.marks = marks
    }
}

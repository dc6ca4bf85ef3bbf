internal import Documents
internal import Model
internal import Yams

/// Reads the working calendar of one file.
struct CalendarReader {
    let log: PlanLog

    private var scalars: ScalarReading<PlanProblem.Code> { ScalarReading(log: log) }

    /// Nil where something that every calendar needs is missing. All that is wrong is in the log.
    func calendar(_ root: Node) -> WorkingCalendar? {
        guard let fields = PlanFields(root, what: "calendar", known: ["calendar", "format", "years"], log: log) else {
            return nil
        }
        let country = fields.required("calendar", what: "calendar").flatMap(country)
        if let node = fields.required("format", what: "calendar"), let text = scalars.text(node, key: "format"),
            text != "\(CalendarFile.currentFormat)"
        {
            log.add(
                .unknownFormat, at: node.mark,
                Message("calendar.unknownFormat", ["found": text, "known": "\(CalendarFile.currentFormat)"]))
        }
        let years = fields.required("years", what: "calendar").map(years)
        guard let country, let years else { return nil }
        return WorkingCalendar(country: country, years: years)
    }

    private func country(_ node: Node) -> String? {
        guard let text = scalars.text(node, key: "calendar") else { return nil }
        if text.wholeMatch(of: /[A-Z]{2}/) != nil { return text }
        log.add(.badCountry, at: node.mark, Message("calendar.badCountry", ["found": text]))
        return nil
    }

    private func years(_ node: Node) -> [Int: WorkingCalendar.Year] {
        guard case .mapping(let mapping) = node else {
            log.add(
                .document(.wrongKind), at: node.mark,
                Message("document.wrongKind.mapping", ["what": "years", "found": node.shown]))
            return [:]
        }
        var years: [Int: WorkingCalendar.Year] = [:]
        for (key, value) in mapping {
            guard let year = key.scalar.flatMap({ Int($0.string) }), (1900...9999).contains(year) else {
                log.add(.badYear, at: key.mark, Message("calendar.badYear", ["found": key.shown]))
                continue
            }
            years[year] = self.year(value, year)
        }
        return years
    }

    private func year(_ node: Node, _ year: Int) -> WorkingCalendar.Year? {
        let known = ["source", "provisional", "off", "worked"]
        guard let fields = PlanFields(node, what: "years", known: known, log: log) else { return nil }
        let source = fields.required("source", what: "years").flatMap { scalars.text($0, key: "source") }
        let off = days(fields["off"], key: "off", of: year)
        let worked = days(fields["worked"], key: "worked", of: year)
        if let both = off.intersection(worked).min() {
            log.add(.dayTwice, at: fields["worked"]?.mark, Message("calendar.dayTwice", ["day": both.description]))
        }
        let isProvisional = fields["provisional"].flatMap { scalars.truth($0, key: "provisional") } ?? false
        guard let source else { return nil }
        return WorkingCalendar.Year(off: off, worked: worked, source: source, isProvisional: isProvisional)
    }

    /// Single days and spans, both ends among them, of one year.
    private func days(_ node: Node?, key: String, of year: Int) -> Set<LocalDate> {
        guard let node, let items = scalars.list(node, key: key) else { return [] }
        var days: Set<LocalDate> = []
        for item in items {
            guard let text = scalars.text(item, key: key) else { continue }
            let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { LocalDate(String($0)) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
                first.year == year, last.year == year
            else {
                log.add(
                    .badDays, at: item.mark,
                    Message("calendar.badDays", ["key": key, "found": text, "year": "\(year)"]))
                continue
            }
            days.formUnion((first.dayNumber...last.dayNumber).map { LocalDate(dayNumber: $0) })
        }
        return days
    }
}

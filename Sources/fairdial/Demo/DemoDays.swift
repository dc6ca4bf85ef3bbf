import DemoCompanies
import Foundation
import Model
import Pipeline
import Speech

/// A month of a generated company as files, a folder a day: as its systems would hand them over, day by day.
struct DemoDays {
    let company: DemoCompany
    let month: Period

    /// Those whose rows come in on days of the month; of the others all are known before.
    private static let feeds: [Feed] = [.cases, .payments, .surveys, .complaints, .training, .attendance]

    /// Whether a row is known before the month begins.
    func isKnownBefore(_ row: FeedRow) -> Bool {
        guard Self.feeds.contains(row.feed), let arrival = row.arrival else { return true }
        return arrival < month.first
    }

    /// - Parameter folder: a new one.
    /// - Throws: what the file system throws.
    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        let rows = Self.feeds.map { feed in
            (feed, Dictionary(grouping: company.rows(of: feed, in: month)) { $0.arrival ?? month.first })
        }
        for day in month.dates {
            let place = folder.appendingPathComponent(day.description)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
            for (feed, byDay) in rows {
                guard let rows = byDay[day] else { continue }
                let file = place.appendingPathComponent("\(feed.rawValue).csv")
                try Data(FeedCSV.text(feed, rows).utf8).write(to: file)
            }
            try writeCalls(on: day, to: place.appendingPathComponent("calls"))
        }
    }

    private func writeCalls(on day: LocalDate, to folder: URL) throws {
        let calls = company.people(in: month).flatMap { company.calls(of: $0, on: day) }
        guard !calls.isEmpty else { return }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        var list = ["file,call_id,employee,debtor,direction,started_at,zone,language"]
        for call in calls {
            let name = "\(call.callID).transcript.json"
            try Data(TranscriptFile.json(Transcript(call)).utf8).write(to: folder.appendingPathComponent(name))
            let start = call.startedAt
            list.append(
                [
                    name, call.callID, call.employee.text, call.debtor.text, call.direction.rawValue,
                    "\(start.localDate)T\(start.localTime)", start.zone, call.language.code,
                ].joined(separator: ","))
        }
        try Data((list.joined(separator: "\n") + "\n").utf8).write(to: folder.appendingPathComponent("calls.csv"))
    }
}

extension FeedRow {
    /// The day on which it comes in: that of its moment, or the one that it is known by; nil where it has neither.
    fileprivate var arrival: LocalDate? {
        if let localDate { return localDate }
        guard let place = feed.columns.firstIndex(where: { $0.kind == .date && $0.need == .key }),
            case .text(let text)? = fields[place]
        else { return nil }
        return LocalDate(text)
    }
}

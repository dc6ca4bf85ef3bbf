internal import Documents
internal import Foundation
internal import Model
package import Performance

/// All plans of a company, read together and held against each other.
package struct PlanFolder: Sendable {
    /// In the order of their names and first days; those that were refused are not among them.
    package let plans: [PlanFile]
    /// In order of file, line and column.
    package let problems: [PlanProblem]

    /// - Parameter paths: files, or folders whose files of the ending `.yaml` are taken.
    package init(paths: [String]) { self.init(readings: paths.flatMap(Self.files).map(PlanFile.read(fileAt:)), paths) }

    /// Reads texts; each path names its text in messages.
    package init(texts: [(path: String, text: String)]) {
        self.init(readings: texts.map { PlanFile.read($0.text, path: $0.path) }, texts.map(\.path))
    }

    private init(readings: [PlanFile.Reading], _ paths: [String]) {
        let read = readings.compactMap(\.file)
        plans = read.sorted {
            ($0.plan.id, $0.plan.from, $0.place.path) < ($1.plan.id, $1.plan.from, $1.place.path)
        }
        var problems = readings.flatMap(\.problems) + Self.overlaps(plans) + Self.gaps(plans.map(\.plan), plans)
        if readings.isEmpty {
            let place = SourcePlace(path: paths.first ?? "plans", line: 1, column: 1)
            problems.append(PlanProblem(.noPlan, at: place, Message("plan.none")))
        }
        self.problems = problems.sorted { $0.place < $1.place }
    }

    package var errors: [PlanProblem] { problems.filter { !$0.isWarning } }

    /// The plans, where nothing is wrong in any.
    ///
    /// - Throws: `PlanError` with everything that is wrong.
    package func goodPlans() throws(PlanError) -> [Plan] {
        guard errors.isEmpty else { throw PlanError(problems: errors) }
        return plans.map(\.plan)
    }

    private static func files(under path: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) }.sorted()
            .map { (path as NSString).appendingPathComponent($0) }
    }

    /// Two plans for the same people on the same day; a comparison overlaps only one of its own name.
    private static func overlaps(_ files: [PlanFile]) -> [PlanProblem] {
        files.indices.flatMap { later in
            files[..<later].filter { collide($0.plan, files[later].plan) }.map { earlier in
                PlanProblem(
                    .overlap, at: files[later].place,
                    Message(
                        "plan.overlap",
                        [
                            "plan": files[later].plan.id.text, "other": earlier.plan.id.text,
                            "first": earlier.place.path,
                            "day": max(earlier.plan.from, files[later].plan.from).description,
                        ]))
            }
        }
    }

    private static func collide(_ left: Plan, _ right: Plan) -> Bool {
        let isSameTime =
            (left.until.map { right.from < $0 } ?? true) && (right.until.map { left.from < $0 } ?? true)
        guard isSameTime else { return false }
        if left.id == right.id { return true }
        return switch (left.audience, right.audience) {
        case (.everyone, .everyone), (.newcomers, .newcomers): true
        default: false
        }
    }

    /// The first day that a plan for everyone leaves to none.
    private static func gaps(_ plans: [Plan], _ files: [PlanFile]) -> [PlanProblem] {
        let judging = plans.filter { $0.audience != .comparison }
        let everyone = plans.filter { $0.audience == .everyone }
        guard let first = judging.map(\.from).min(), let place = files.first?.place else { return [] }
        let ends = [first] + everyone.compactMap(\.until)
        guard let day = ends.sorted().first(where: { day in !everyone.contains { $0.holds(on: day) } }) else {
            return []
        }
        return [
            PlanProblem(.nobodysDays, at: place, Message("plan.nobodysDays", ["day": day.description]))
        ]
    }
}

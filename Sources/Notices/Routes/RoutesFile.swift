internal import Documents
internal import Yams

/// A file of routes, `alerts.yaml`, with what was wrong in it.
package struct RoutesFile: Sendable {
    /// Nil where there are errors.
    package let routes: AlertRoutes?
    /// In order of line and column.
    package let problems: [RoutesProblem]

    package static let currentFormat = 1
    private static let mostBytes = 1 << 20

    package init(fileAt path: String) {
        let log = RoutesLog(path: path)
        self.init(FileText.of(path, most: Self.mostBytes, log: log), log)
    }

    /// Reads a text; `path` names it in messages.
    package init(_ text: String, path: String) { self.init(text, RoutesLog(path: path)) }

    private init(_ text: String?, _ log: RoutesLog) {
        let routes = text.flatMap { YAMLTree.root(of: $0, log: log) }.flatMap { RoutesReader(log: log).routes($0) }
        problems = log.problems.map { RoutesProblem(code: $0.code, place: $0.place, message: $0.message) }
            .sorted { $0.place < $1.place }
        self.routes = problems.allSatisfy(\.isWarning) ? routes : nil
    }

    /// The routes, where nothing is wrong in them.
    ///
    /// - Throws: `RoutesError` with everything that is wrong.
    package func goodRoutes() throws(RoutesError) -> AlertRoutes {
        guard let routes else { throw RoutesError(problems: problems.filter { !$0.isWarning }) }
        return routes
    }
}

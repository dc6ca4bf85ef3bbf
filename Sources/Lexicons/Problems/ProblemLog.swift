import Model

internal import Yams

/// Collects what is wrong in one file, so that an officer sees all of it at once.
final class ProblemLog {
    let path: String
    private(set) var problems: [LexiconProblem] = []

    init(path: String) { self.path = path }

    var errors: [LexiconProblem] { problems.filter { !$0.isWarning } }

    var warnings: [LexiconProblem] { problems.filter(\.isWarning) }

    func place(_ mark: Mark?) -> SourcePlace {
        SourcePlace(path: path, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    func add(_ code: LexiconProblem.Code, at mark: Mark?, _ message: Message) {
        add(code, at: place(mark), message)
    }

    func add(_ code: LexiconProblem.Code, at place: SourcePlace, _ message: Message) {
        problems.append(LexiconProblem(code, at: place, message))
    }
}

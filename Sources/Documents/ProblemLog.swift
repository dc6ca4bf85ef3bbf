package import Model
package import Yams

/// Collects what is wrong in one document, so that its writer sees all of it at once.
package final class ProblemLog<Code: DocumentCode> {
    /// The document as it was named by the caller.
    package let path: String
    /// In the order in which they were found.
    package private(set) var problems: [DocumentProblem<Code>] = []

    package init(path: String) { self.path = path }

    package func place(_ mark: Mark?) -> SourcePlace {
        SourcePlace(path: path, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    package func add(_ code: Code, at mark: Mark?, _ message: Message) { add(code, at: place(mark), message) }

    package func add(_ code: Code, at place: SourcePlace, _ message: Message) {
        problems.append(DocumentProblem(code: code, place: place, message: message))
    }

    func add(_ fault: DocumentFault, at mark: Mark?, _ message: Message) { add(Code(fault), at: mark, message) }

    func add(_ fault: DocumentFault, at place: SourcePlace, _ message: Message) {
        add(Code(fault), at: place, message)
    }
}

package import Model

/// One thing that is wrong, or doubtful, in a document.
package struct DocumentProblem<Code: DocumentCode>: Hashable, Sendable {
    package let code: Code
    package let place: SourcePlace
    /// What was found, what was expected and what to do.
    package let message: Message
}

package import Documents
package import Model

/// One thing that is wrong in a file of routes.
package struct RoutesProblem: ExplainedError, Hashable {
    package let code: Code
    package let place: SourcePlace
    package let message: Message

    package var description: String { "\(place): \(message.key) \(message.arguments)" }

    package enum Code: DocumentCode {
        case document(DocumentFault)
        case unknownFormat, badNumber, badClock, badQuiet, badZone, badAddress, plainSecret, badMailAddress
        case unknownRule, unknownChannel, channelUnused, teamWithoutBranch

        package init(_ fault: DocumentFault) { self = .document(fault) }
    }

    /// A doubt that does not keep the routes from being used.
    package var isWarning: Bool { code == .channelUnused }
}

/// Routes that were refused, with everything that is wrong in them.
package struct RoutesError: ExplainedError {
    /// Never empty; in order of line and column. Errors only, no warnings.
    package let problems: [RoutesProblem]

    package var message: Message {
        let path = problems.first?.place.path ?? ""
        return Message("alert.routes.refused", ["count": "\(problems.count)", "path": path])
    }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// What is wrong in a file of routes, while it is read.
typealias RoutesLog = ProblemLog<RoutesProblem.Code>
/// A mapping of a file of routes.
typealias RoutesFields = Fields<RoutesProblem.Code>

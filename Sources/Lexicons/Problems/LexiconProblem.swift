package import Documents
package import Model

/// One thing that is wrong, or doubtful, in a lexicon file. Its number is explained in `docs/lexicon-errors.md`.
package struct LexiconProblem: ExplainedError, Hashable {
    package let code: Code
    package let place: SourcePlace
    /// What was found, what was expected and what to do.
    package let message: Message

    package init(_ code: Code, at place: SourcePlace, _ message: Message) {
        self.code = code
        self.place = place
        self.message = message
    }

    /// A doubt that does not keep the lexicon from being used; numbers from L101.
    package var isWarning: Bool { code.rawValue >= "L101" }

    package var description: String { "\(place): \(code.rawValue) \(message.key) \(message.arguments)" }

    /// The problem's number; a number is never given to another problem.
    package enum Code: String, Hashable, Sendable, Codable, CaseIterable, DocumentCode {
        case fileNotRead = "L001"
        case notUTF8 = "L002"
        case brokenYAML = "L003"
        case wrongKind = "L004"
        case unknownKey = "L005"
        case missingKey = "L007"
        case unknownFormat = "L008"
        case unknownLanguage = "L009"
        case duplicateID = "L010"
        case badID = "L011"
        case badDeduct = "L012"
        case badChoice = "L013"
        case badConfidence = "L014"
        case badDate = "L015"
        case datesReversed = "L016"
        case badDuration = "L017"
        case badPattern = "L018"
        case unknownList = "L019"
        case emptyText = "L020"
        case duplicateWording = "L021"
        case missingExamples = "L022"
        case tooFewNearMisses = "L023"
        case badWindow = "L024"
        case tooManyWordings = "L025"
        case alias = "L026"
        case duplicateName = "L027"
        case noLexicon = "L028"
        case badListName = "L029"
        case tooLarge = "L030"
        case listInList = "L031"
        case phraseTooLong = "L032"
        case creditCosts = "L033"
        case badCondition = "L034"
        case badMacro = "L035"
        case noSound = "L036"
        case badManner = "L040"
        case badContact = "L041"
        case badContactExample = "L042"
        case badSlot = "L043"
        case exampleFails = "L044"
        case nestedRepeats = "L101"
        case wordingInTwoRules = "L102"
        case matchesNothing = "L103"
        case unusedList = "L104"
        case shadowedRule = "L110"
        case idleException = "L111"
        case triedAlways = "L112"
        case firesOften = "L113"

        package init(_ fault: DocumentFault) {
            switch fault {
            case .fileNotRead: self = .fileNotRead
            case .tooLarge: self = .tooLarge
            case .notUTF8: self = .notUTF8
            case .brokenYAML: self = .brokenYAML
            case .alias: self = .alias
            case .wrongKind: self = .wrongKind
            case .unknownKey: self = .unknownKey
            case .missingKey: self = .missingKey
            case .badChoice: self = .badChoice
            case .badDate: self = .badDate
            case .emptyText: self = .emptyText
            }
        }
    }
}

/// What is wrong in a lexicon file, while it is read.
typealias LexiconLog = ProblemLog<LexiconProblem.Code>
/// A mapping of a lexicon file.
typealias LexiconFields = Fields<LexiconProblem.Code>

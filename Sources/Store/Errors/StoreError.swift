package import Model

/// What the store could not do, for a person to read.
package struct StoreError: ExplainedError, Hashable {
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// The folder of the database does not exist.
        case noFolder
        /// The path names a folder.
        case isFolder
        case noPermission
        case readOnly
        /// Another program holds the database for longer than the store waits.
        case locked
        /// The file is no SQLite database.
        case notADatabase
        /// A database, but of another program.
        case otherProgram
        /// Made by a newer FairDial.
        case newerDatabase
        /// The file is damaged, or a row holds what no FairDial wrote.
        case damaged
        /// Another run is scoring into the database.
        case runInProgress
        /// A file stands where a new one was to be made.
        case fileExists
        /// There is no file to restore from.
        case noBackup
        case diskFull
        /// The disk, or the system before it, does not read or write.
        case ioFailed
        case closed
        /// The task was cancelled; nothing was kept.
        case cancelled
        /// Anything else that the engine says.
        case failed
        /// A change that needs a reason came without one.
        case reasonMissing
        case noSuchRecording
        case noSuchJudgement
        case noSuchCall
        case ambiguousCall
        /// The call was never judged, so there is nothing to rule on.
        case noJudgement
        /// The rule keeps the call waiting no more, or never did.
        case nothingToSettle
        case noSuchHit
        case hitIsShadow
        case hitIsCredit
        case hitNotCurrent
        case lexiconNotKept
        /// Nothing of this version waits for a second person.
        case noSuchProposal
        /// Somebody would approve what they had proposed.
        case ownProposal
        case transcriptNotKept
        /// A judgement whose parts do not fit each other.
        case inconsistentJudgement
        /// The period has no scores yet.
        case notScored
        case noSuchAward
        case noSuchAppeal
        case noSuchPayment
        case noSuchRule
        /// Somebody would appeal against what is not held against them.
        case notYours
        case nothingToAppeal
        case appealTooLate
        case alreadyAppealed
        /// Somebody would decide on their own appeal.
        case ownAppeal
        /// Somebody would decide on an appeal against their own ruling.
        case ownRuling
        case alreadyDecided
        case notAccepted
        /// Somebody would decide on an award of their own.
        case ownAward
        case payClosed
        case noPaySheet
        case payOfTrial
        /// Somebody would approve what they had made.
        case ownPaySheet
        /// Somebody would approve their own pay.
        case ownPay
        /// What pay is made from has changed since.
        case payChanged
        case payApproved
        case payNotApproved
        /// Pay of some people cannot be said.
        case payOpen
        /// Scores of the month may still change.
        case scoresOpen
        /// A date that is no `2026-02-14`.
        case badDate
        case noSuchAlert
        /// It was taken back, or the value is over the line again.
        case alertIsOver
        case snoozeInThePast
        /// Another process sends what is in the outbox.
        case deliveryInProgress
    }

    package let code: Code
    package let message: Message

    init(_ code: Code, _ message: Message) {
        self.code = code
        self.message = message
    }

    /// Whether the same may succeed a little later with nothing changed by anyone.
    package var isTransient: Bool {
        switch code {
        case .locked, .runInProgress, .deliveryInProgress, .diskFull: true
        default: false
        }
    }
}

package import Model

/// What a call list, or another record of a call, said otherwise than it was known before: the later word counts.
package struct Correction: Hashable, Sendable {
    package let recording: RecordingID
    package let was: Call
    package let now: Call
}

/// The corrections of one transaction, in their order.
final class Corrections {
    private(set) var all: [Correction] = []

    /// Takes note where an employee, a start or a share that was known has become another.
    func note(_ recording: RecordingID, _ was: Call, _ now: Call) {
        let isOther =
            (was.employee != nil && was.employee != now.employee)
            || (was.startedAt != nil && was.startedAt != now.startedAt)
            || (!was.stretches.isEmpty && was.stretches != now.stretches)
        if isOther { all.append(Correction(recording: recording, was: was, now: now)) }
    }
}

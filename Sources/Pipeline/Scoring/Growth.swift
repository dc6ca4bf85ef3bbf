internal import Model
internal import Store

/// Tells recordings that are still being written from those that are whole. A file that was copied a moment ago has
/// been changed lately, too: only one that was seen to change, or whose header its recorder has yet to finish, waits
/// until it has been still for a minute.
struct Growth: Sendable {
    let clock: InstantSource

    private static let key = "run.growing"
    /// Microseconds after its last change from which a file counts as still.
    private static let stillness: Int64 = 60_000_000

    static func message(_ path: String) -> Message { Message(key, ["path": path]) }

    /// Whether a file that an earlier run saw growing may be growing yet.
    ///
    /// - Parameter detail: what the earlier run said of it.
    func goesOn(_ detail: Message?, _ now: FileMark?) -> Bool { detail?.key == Self.key && !isStill(now) }

    /// Whether a file grew while it was read.
    ///
    /// - Parameters:
    ///   - before: as it was before its bytes were named.
    ///   - after: as it is now; nil where it is gone, which is another matter.
    ///   - facts: what was measured of its sound.
    func isSeen(before: FileMark, after: FileMark?, facts: SoundFacts?) -> Bool {
        guard let after else { return false }
        if before != after { return true }
        return facts?.incomplete?.key == "audio.incompleteUnfinished" && !isStill(after)
    }

    /// A time of change that is yet to come is a wrong clock's, and no sign of growth.
    private func isStill(_ mark: FileMark?) -> Bool {
        guard let modified = mark?.modified else { return true }
        return !(0..<Self.stillness).contains(clock.now() - modified / 1000)
    }
}

extension Growth {
    /// Whether one of a call's files grew while it was read.
    func isSeen(in found: RecordingWalk.Found, facts: SoundFacts?) -> Bool {
        found.members.contains { isSeen(before: $0.file.mark, after: $0.markNow, facts: facts) }
    }

    /// Whether one of the files that an earlier run saw growing may be growing yet.
    func goesOn(_ detail: Message?, in found: RecordingWalk.Found) -> Bool {
        found.members.contains { goesOn(detail, $0.markNow) }
    }
}

extension RecordingWalk.Found {
    /// What the file looks like now; nil where there is none any more.
    var markNow: FileMark? {
        if case .file(let mark) = FileTarget(path) { mark } else { nil }
    }
}

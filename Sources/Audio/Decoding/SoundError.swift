package import Model

/// Why a file gives no sound.
package struct SoundError: ExplainedError, Hashable {
    package let reason: UnscoredReason
    package let message: Message

    static func notReadable(_ path: String, cause: String) -> Self {
        Self(reason: .notReadable, message: Message("audio.notReadable", ["path": path, "cause": cause]))
    }

    static func notFile(_ path: String) -> Self {
        Self(reason: .notReadable, message: Message("audio.notFile", ["path": path]))
    }

    static func empty(_ path: String) -> Self {
        Self(reason: .empty, message: Message("audio.empty", ["path": path]))
    }

    static func notAudio(_ path: String, begins: String) -> Self {
        Self(reason: .notAudio, message: Message("audio.notAudio", ["path": path, "begins": begins]))
    }

    static func codingNotRead(_ path: String, cause: String) -> Self {
        Self(reason: .codingNotRead, message: Message("audio.codingNotRead", ["path": path, "cause": cause]))
    }

    static func needsFFmpeg(_ path: String, coding: String) -> Self {
        Self(
            reason: .codingNotRead,
            message: Message("audio.needsFFmpeg", ["path": path, "coding": coding, "package": FFmpeg.package]))
    }

    static func needsFormat(_ path: String, suffix: String) -> Self {
        Self(reason: .codingNotRead, message: Message("audio.needsFormat", ["path": path, "suffix": suffix]))
    }

    static func noSamples(_ path: String) -> Self {
        Self(reason: .tooShort, message: Message("audio.noSamples", ["path": path]))
    }

    static func tooShort(_ path: String, seconds: String) -> Self {
        Self(reason: .tooShort, message: Message("audio.tooShort", ["path": path, "seconds": seconds]))
    }

    static func rate(_ path: String, found: Int) -> Self {
        Self(reason: .codingNotRead, message: Message("audio.rate", ["path": path, "found": "\(found)"]))
    }

    /// A file of a call that is another kind of sound than the call's file before it.
    static func unlike(_ file: SoundFile, _ first: SoundFile) -> Self {
        func shown(_ file: SoundFile) -> String { "\(file.sampleRate)/s × \(file.channelCount)" }
        return Self(
            reason: .codingNotRead,
            message: Message(
                "audio.unlike",
                ["path": file.path, "found": shown(file), "first": first.path, "expected": shown(first)]))
    }

    static func resampler(_ cause: String) -> Self {
        Self(reason: .codingNotRead, message: Message("audio.resampler", ["cause": cause]))
    }

    static func writtenOntoItself(_ path: String) -> Self {
        Self(reason: .notReadable, message: Message("audio.writtenOntoItself", ["path": path]))
    }

    static func notWritten(_ path: String, cause: String) -> Self {
        Self(reason: .notReadable, message: Message("audio.notWritten", ["path": path, "cause": cause]))
    }

    /// The same about the file that a person named, not the one that stands for it meanwhile.
    func naming(_ path: String, insteadOf other: String) -> Self {
        guard message.arguments["path"] == other else { return self }
        return Self(
            reason: reason, message: Message(message.key, message.arguments.merging(["path": path]) { _, new in new }))
    }
}

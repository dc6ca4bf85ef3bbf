package import Model

/// Why a recording was not heard.
package struct HearingError: ExplainedError, Hashable, Codable {
    package let reason: UnscoredReason
    package let message: Message
    /// What was measured before it failed.
    package let facts: SoundFacts?

    package init(reason: UnscoredReason, message: Message, facts: SoundFacts? = nil) {
        self.reason = reason
        self.message = message
        self.facts = facts
    }

    static func modelMissing(_ file: String, language: Language) -> Self {
        Self(
            reason: .notYet,
            message: Message("speech.modelMissing", ["file": file, "language": language.code]))
    }

    static func modelRefused(_ path: String) -> Self {
        Self(reason: .notYet, message: Message("speech.modelRefused", ["path": path]))
    }

    static func engineMissing(_ engine: String, file: String) -> Self {
        Self(reason: .notYet, message: Message("speech.engineMissing", ["engine": engine, "file": file]))
    }

    static func engineNotLoaded(_ path: String, cause: String) -> Self {
        Self(reason: .notYet, message: Message("speech.engineNotLoaded", ["path": path, "cause": cause]))
    }

    static func engineRefused(_ call: String) -> Self {
        Self(reason: .engineFailed, message: Message("speech.engineRefused", ["call": call]))
    }

    static func serverAway(_ address: String, cause: String, tries: Int) -> Self {
        Self(
            reason: .notYet,
            message: Message("speech.serverAway", ["address": address, "cause": cause, "tries": "\(tries)"]))
    }

    static func serverWantsKey(_ address: String, status: Int) -> Self {
        Self(
            reason: .notYet,
            message: Message(
                "speech.serverWantsKey",
                ["address": address, "status": "\(status)", "variable": OpenAIModel.keyVariable]))
    }

    static func keyNotReadable(_ path: String, cause: String) -> Self {
        Self(reason: .notYet, message: Message("speech.keyNotReadable", ["path": path, "cause": cause]))
    }

    static func serverRefused(_ address: String, cause: String) -> Self {
        Self(reason: .engineFailed, message: Message("speech.serverRefused", ["address": address, "cause": cause]))
    }

    static func serverGarbled(_ address: String, begins: String) -> Self {
        Self(reason: .engineFailed, message: Message("speech.serverGarbled", ["address": address, "begins": begins]))
    }

    static func whisperNotStarted(cause: String) -> Self {
        Self(reason: .notYet, message: Message("speech.whisperNotStarted", ["cause": cause]))
    }

    static func whisperAway(cause: String) -> Self {
        Self(reason: .notYet, message: Message("speech.whisperAway", ["cause": cause]))
    }

    static func noEngine(_ language: Language, facts: SoundFacts? = nil) -> Self {
        Self(
            reason: .noEngineForLanguage, message: Message("speech.noEngine", ["language": language.code]),
            facts: facts)
    }

    static func noSecondEngine(_ language: Language) -> Self {
        Self(
            reason: .noEngineForLanguage, message: Message("speech.noSecondEngine", ["language": language.code]))
    }

    /// One that was to hear again and failed with that error: nothing is set aside for it, nor tried again.
    static func secondFailed(_ engine: String, _ error: HearingError) -> Self {
        let cause = error.message.arguments["cause"] ?? error.message.arguments["file"] ?? error.message.key
        return Self(
            reason: error.reason, message: Message("speech.secondFailed", ["engine": engine, "cause": cause]))
    }

    static func noSpeech(_ facts: SoundFacts) -> Self {
        Self(reason: .noSpeech, message: Message("speech.noSpeech"), facts: facts)
    }

    static func childDied(_ cause: String) -> Self {
        Self(reason: .engineFailed, message: Message("speech.childDied", ["cause": cause]))
    }

    static func childSilent(seconds: Int) -> Self {
        Self(reason: .engineFailed, message: Message("speech.childSilent", ["seconds": "\(seconds)"]))
    }

    static func childNotStarted(_ path: String, cause: String) -> Self {
        Self(reason: .notYet, message: Message("speech.childNotStarted", ["path": path, "cause": cause]))
    }
}

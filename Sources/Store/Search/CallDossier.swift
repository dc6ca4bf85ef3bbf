package import Model

/// How much of a call's dossier is wanted.
package enum DossierDepth: Sendable {
    case whole
    /// Without the utterances of what was said and the sound's peaks, which are most of it.
    case outline
}

/// All that is known of one call: what `explain` tells.
package struct CallDossier: Hashable, Sendable {
    package let recording: StoredRecording
    /// Other paths under which the same bytes were found.
    package let copies: [String]
    /// The files of a call in several, in their order; empty for a call in one file.
    package let parts: [CallPart]
    /// Nil for transcripts made elsewhere, and for files that were no sound.
    package let facts: SoundFacts?
    /// The one that the current judgement rests on; without a judgement, the newest.
    package let transcript: Transcript?
    /// The judgement that counts.
    package let current: JudgementRecord?
    /// Trials and judgements that counted before, from the newest.
    package let others: [JudgementRecord]
    /// The rules as they were when the current judgement was made.
    package let lexicons: LexiconSet?

    /// All judgements, the one that counts first.
    package var judgements: [Judgement] { ([current].compactMap(\.self) + others).map(\.judgement) }
}

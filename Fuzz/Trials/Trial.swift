import Foundation
import Speech

/// What became of an input.
enum Verdict: Equatable {
    /// Read.
    case value
    /// An error that explains itself.
    case refused
    /// Read as whole though a part of it is gone, or set aside without a word: a finding.
    case silent(String)
}

/// Reads an input as the program does. Its file's name says which reader takes it.
enum Trial {
    static func verdict(_ mutant: Mutant, at path: String) throws -> Verdict {
        if TranscriptForm(fileName: mutant.name) != nil { return TranscriptTrial.verdict(mutant, at: path) }
        if mutant.name.contains(".messages.") { return MessagesTrial.verdict(mutant, at: path) }
        return switch (mutant.name as NSString).pathExtension {
        case "csv": CallListTrial.verdict(mutant, at: path)
        case "yaml": try LexiconTrial.verdict(mutant, at: path)
        default: SoundTrial.verdict(mutant, at: path)
        }
    }
}

import Foundation
import Model
import Pipeline
import Store

/// Which calls were judged clean: a folder of transcripts, or `stored`, those that reviewers found clean.
enum CleanCallSource {
    case stored
    case folder(String)

    /// - Throws: where it is neither `stored` nor a folder.
    init(_ name: String) throws(LexiconSideProblem) {
        var isFolder: ObjCBool = false
        if name == "stored" {
            self = .stored
        } else if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder.boolValue {
            self = .folder(name)
        } else {
            throw LexiconSideProblem(message: Message("lexicon.gate.noCalls", ["found": name]))
        }
    }

    /// What lexicons newly hit in these calls, held against the active lexicons and what was accepted.
    ///
    /// - Parameters:
    ///   - store: nil where there is no database: then nothing is active and nothing accepted.
    ///   - tell: takes each hit with its acceptance, if there is one.
    /// - Throws: where stored calls are asked for and there is no database, too.
    func look(
        _ new: [Language: LexiconSet], _ store: CallStore?, _ configuration: Configuration,
        tell: (CleanCallHit, HitAcceptance?) -> Void
    ) async throws -> CleanCallGate.Account {
        var active: [Language: LexiconSet] = [:]
        var accepted: [CleanCallHit.Key: HitAcceptance] = [:]
        if let store {
            for set in try await LexiconSide.active(store) { active[set.language] = set }
            for language in new.keys {
                for acceptance in try await store.acceptedHits(language) { accepted[acceptance.key] = acceptance }
            }
        }
        let gate = try CleanCallGate(from: active, to: new)
        switch self {
        case .stored:
            guard let store else { throw DatabaseProblem.missing(configuration[.database].text) }
            return try await gate.overStoredCalls(in: store) { tell($0, accepted[$0.key]) }
        case .folder(let folder):
            let transcripts = TranscriptFolder(
                folder, language: try configuration.language(), roles: try configuration.channelRoles())
            return try await gate.overTranscripts(in: transcripts) { tell($0, accepted[$0.key]) }
        }
    }
}

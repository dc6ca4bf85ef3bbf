/// What made a transcript: two transcripts with equal identities were made in the same way.
package struct EngineIdentity: Hashable, Sendable, Codable {
    /// `pocketsphinx`, what our JSON names, or the form of a transcript made elsewhere: `webvtt`, `srt`, `ctm`,
    /// `text`; `messages` for what was written.
    package let engine: String
    /// The model's name and version; empty where there is none.
    package let model: String
    /// Everything else that changes the words, as `key=value` pairs sorted by key.
    package let settings: [String: String]

    package init(engine: String, model: String, settings: [String: String]) {
        self.engine = engine
        self.model = model
        self.settings = settings
    }

    /// A hash of the model's files; of a team one of each member, as `9f86d081884c+4355a46b19d3`. – for an engine whose
    /// files are elsewhere.
    package var modelHash: String {
        settings["hash"] ?? engine.split(separator: "+").map { settings["\($0).hash"] ?? "–" }.joined(separator: "+")
    }

    /// Whether sound was heard here: then `channels` are roles in the file's order, while transcripts made elsewhere number
    /// those that they have (`0=agent`), and messages have none.
    package var heardHere: Bool { settings["channels"].map { !$0.contains("=") } ?? false }

    /// A hash over all of it, the part of a judgement's key that stands for the engine.
    package var fingerprint: ContentHash {
        let pairs = settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return ContentHash(of: ([engine, model] + pairs).joined(separator: "\n"))
    }
}

internal import Foundation
package import Model

/// A server that speaks OpenAI's audio transcription interface, and what it is asked for.
package struct OpenAIModel: Hashable, Sendable, Codable {
    /// The environment variable that holds the key. The key itself is in no value that is stored, logged or handed to a
    /// child: the child reads it where it is needed.
    package static let keyVariable = "FAIRDIAL_OPENAI_KEY"

    package let language: Language
    /// The address of `/v1/audio/transcriptions` itself.
    package let endpoint: String
    /// What the server calls the model.
    package let name: String
    /// A file that holds the key and nothing else; it goes before the environment. Nil for none.
    package let keyFile: String?
    /// Whether it is the local Whisper's server, which was started here and gets no key.
    package let isLocal: Bool
    /// Words that are expected, in the language of the calls; nil for none.
    package let prompt: String?
    /// Seconds for which one answer is awaited.
    package let timeoutSeconds: Double
    /// How often a request is sent again where the server is away or busy.
    package let retries: Int
    /// What names transcripts that it makes.
    package let identity: EngineIdentity

    /// - Parameter endpoint: as `endpoint(of:)` gives it.
    package init(
        language: Language, endpoint: String, name: String, keyFile: String? = nil, prompt: String? = nil,
        timeoutSeconds: Double, retries: Int
    ) {
        self.init(
            language: language, endpoint: endpoint, name: name, keyFile: keyFile, isLocal: false, prompt: prompt,
            timeoutSeconds: timeoutSeconds, retries: retries,
            identity: EngineIdentity(
                engine: "openai", model: name,
                settings: Self.settings.merging([
                    "server": endpoint, "prompt": prompt.map { ContentHash(of: $0).short } ?? "–",
                ]) { $1 }))
    }

    init(
        language: Language, endpoint: String, name: String, keyFile: String?, isLocal: Bool, prompt: String?,
        timeoutSeconds: Double, retries: Int, identity: EngineIdentity
    ) {
        self.language = language
        self.endpoint = endpoint
        self.name = name
        self.keyFile = keyFile
        self.isLocal = isLocal
        self.prompt = prompt
        self.timeoutSeconds = timeoutSeconds
        self.retries = retries
        self.identity = identity
    }

    var names: EngineNames { identity.names }

    /// The same server, which answers at once or not at all.
    var askedOnce: OpenAIModel {
        OpenAIModel(
            language: language, endpoint: endpoint, name: name, keyFile: keyFile, isLocal: isLocal, prompt: prompt,
            timeoutSeconds: min(timeoutSeconds, 30), retries: 0, identity: identity)
    }

    /// How replies become words (`ReplyReading`), and how sound is cut into requests.
    static let settings = ["reading": "3", "segments": "2"]

    /// The interface's own address from a server's, `http://asr.local:8000` or `https://api.example.com/v1`. Nil for what
    /// is no address of HTTP, or holds a name and password: those would be stored with every transcript.
    package static func endpoint(of address: String) -> String? {
        guard var parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), parts.host?.isEmpty == false, parts.user == nil, parts.password == nil
        else { return nil }
        let place = "/audio/transcriptions"
        while parts.path.hasSuffix("/") { parts.path.removeLast() }
        if !parts.path.hasSuffix(place) {
            parts.path += (parts.path.hasSuffix("/v1") ? "" : "/v1") + place
        }
        return parts.url?.absoluteString
    }

    /// The key as it is now; nil where there is none.
    ///
    /// - Throws: `HearingError` where the file cannot be read.
    func key() throws(HearingError) -> String? {
        guard !isLocal else { return nil }
        let text: String?
        if let keyFile {
            do {
                text = try String(contentsOfFile: keyFile, encoding: .utf8)
            } catch {
                throw .keyNotReadable(keyFile, cause: error.localizedDescription)
            }
        } else {
            text = ProcessInfo.processInfo.environment[Self.keyVariable]
        }
        let key = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        return key.isEmpty ? nil : key
    }
}

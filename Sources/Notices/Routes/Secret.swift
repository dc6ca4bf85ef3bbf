internal import Foundation
package import Model

/// Where a text stands that is nobody's business: an address with its key, a password. It is read where it is used, and is
/// in no message, log or database.
package enum Secret: Hashable, Sendable {
    case environment(String)
    case file(String)

    /// The text as it is now, without spaces around it.
    ///
    /// - Throws: `SecretMissing`.
    package func text(_ environment: [String: String]) throws(SecretMissing) -> String {
        let text: String?
        switch self {
        case .environment(let name): text = environment[name]
        case .file(let path): text = try? String(contentsOfFile: path, encoding: .utf8)
        }
        let bare = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        guard !bare.isEmpty else { throw SecretMissing(secret: self) }
        return bare
    }
}

/// A secret that is not where it should be.
package struct SecretMissing: ExplainedError {
    let secret: Secret

    package var message: Message {
        switch secret {
        case .environment(let name): Message("alert.secretNotSet", ["name": name])
        case .file(let path): Message("alert.secretNotRead", ["path": path])
        }
    }
}

import Crypto
import Foundation
import Model
import Store

/// The key with which heads of the ledger are signed: a file of 64 hexadecimal digits that its owner alone can read. It
/// belongs elsewhere than the database.
struct SigningKey {
    let key: Curve25519.Signing.PrivateKey

    /// 64 hexadecimal digits, for whoever checks signatures.
    var publicText: String { HexText.write(key.publicKey.rawRepresentation) }

    /// Makes a new key and writes it to a file that must not exist.
    static func make(at path: String) throws(SigningKeyProblem) -> SigningKey {
        let made = SigningKey(key: Curve25519.Signing.PrivateKey())
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .notWritten(path, String(cString: strerror(errno))) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data("\(HexText.write(made.key.rawRepresentation))\n".utf8))
            try file.synchronize()
        } catch {
            throw .notWritten(path, error.localizedDescription)
        }
        return made
    }

    init(key: Curve25519.Signing.PrivateKey) { self.key = key }

    init(fileAt path: String) throws(SigningKeyProblem) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw .notRead(path) }
        guard let bytes = HexText.read(text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
        else { throw .notAKey(path) }
        self.key = key
    }
}

/// Why a key cannot be used.
struct SigningKeyProblem: ExplainedError {
    let message: Message

    static func notWritten(_ path: String, _ cause: String) -> Self {
        Self(message: Message("ledger.key.notWritten", ["path": path, "cause": cause]))
    }

    static func notRead(_ path: String) -> Self { Self(message: Message("ledger.key.notRead", ["path": path])) }

    static func notAKey(_ path: String) -> Self { Self(message: Message("ledger.key.notAKey", ["path": path])) }
}

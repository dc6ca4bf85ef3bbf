internal import Model

/// A text kept beside the ledger, of which the line holds only a salted hash: it can be erased and the chain holds.
struct SealedText: Hashable, Sendable {
    /// 64 hexadecimal digits of 32 random bytes.
    let salt: String
    let text: String

    init(salt: String, text: String) {
        self.salt = salt
        self.text = text
    }

    init(_ text: String) { self.init(salt: RandomHex.digits(bytes: 32), text: text.storable) }

    /// SHA-256 of the salt's bytes and the text's UTF-8 bytes; nil where the salt is no hexadecimal text.
    var seal: ContentHash? {
        guard let bytes = HexText.read(salt), bytes.count == 32 else { return nil }
        return ContentHash(of: bytes + Array(text.utf8))
    }
}

/// Random text from the system's source for secrets.
enum RandomHex {
    /// Two lower-case digits a byte.
    static func digits(bytes count: Int) -> String {
        var source = SystemRandomNumberGenerator()
        return HexText.write((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) })
    }
}

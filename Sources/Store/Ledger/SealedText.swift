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

    init(_ text: String) { self.init(salt: RandomHex.digits(bytes: 32), text: text) }

    /// SHA-256 of the salt's bytes and the text's UTF-8 bytes; nil where the salt is no hexadecimal text.
    var seal: ContentHash? {
        let digits = Array(salt.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: 64, by: 2) {
            guard let byte = UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return ContentHash(of: bytes + Array(text.utf8))
    }
}

/// Random text from the system's source for secrets.
enum RandomHex {
    /// Two lower-case digits a byte.
    static func digits(bytes count: Int) -> String {
        var source = SystemRandomNumberGenerator()
        return (0..<count).map { _ in
            let byte = UInt8.random(in: .min ... .max, using: &source)
            return (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

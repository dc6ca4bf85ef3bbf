/// A currency by its ISO 4217 code.
package struct Currency: Hashable, Sendable, CustomStringConvertible {
    /// Three capital letters, such as `CNY`.
    package let code: String

    /// Nil where the text is not three capital letters.
    package init?(_ code: String) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
        self.code = code
    }

    private init(known code: String) { self.code = code }

    package static let yuan = Currency(known: "CNY")

    /// How many decimals its amounts have: the minor unit of ISO 4217, which is two for all but these.
    package var decimals: Int {
        switch code {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
            "XOF", "XPF":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        case "CLF", "UYW": 4
        default: 2
        }
    }

    package var description: String { code }
}

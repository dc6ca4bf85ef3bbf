internal import Model

/// Text on its way into a page: nothing that was said, named or configured can become markup.
enum HTMLText {
    static func escape(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A language as HTML names it; Chinese as it is written on the mainland.
    static func tag(_ language: Language) -> String { language == .chinese ? "zh-CN" : language.code }
}

/// One element with escaped attributes; `inner` is markup.
func element(_ name: String, _ attributes: [(String, String)] = [], _ inner: String = "") -> String {
    let written = attributes.map { " \($0.0)=\"\(HTMLText.escape($0.1))\"" }.joined()
    return "<\(name)\(written)>\(inner)</\(name)>"
}

internal import Model

/// Who speaks, as exports of other makers name it: `agent: …`, `[customer] …`, `坐席：…`.
enum SpeakerMark {
    private static let names: [ChannelRole: Set<String>] = [
        .agent: [
            "agent", "collector", "operator", "representative", "rep", "staff", "employee", "坐席", "座席", "客服", "催收员",
            "催收", "员工", "业务员", "专员",
        ],
        .customer: [
            "customer", "debtor", "client", "borrower", "cardholder", "客户", "债务人", "借款人", "欠款人", "用户", "持卡人",
        ],
        .mixed: ["mixed", "unknown", "混合声道", "混合", "未知"],
    ]

    /// The role that a name means, in capitals or not, a number after it left out (`坐席1`, `Agent 2`); nil for names of
    /// anything else.
    static func role(_ name: some StringProtocol) -> ChannelRole? {
        var bare = name.lowercased()[...]
        while let last = bare.last, last.isWhitespace || last.isNumber || last == "#" { bare.removeLast() }
        bare = bare.drop(while: \.isWhitespace)
        return ChannelRole.allCases.first { names[$0]?.contains(String(bare)) ?? false }
    }

    /// The speaker with which a line begins, and what is said after the mark; nil where it begins with none.
    static func split(_ line: some StringProtocol) -> (role: ChannelRole, text: String)? {
        let line = String(line).trimmed
        if let bracketed = bracketed(line), let role = role(bracketed.inside) {
            return (role, bracketed.rest.drop { ":：".contains($0) }.trimmed)
        }
        guard let colon = line.firstIndex(where: { ":：".contains($0) }), let role = role(line[..<colon]) else {
            return nil
        }
        return (role, line[line.index(after: colon)...].trimmed)
    }

    /// What stands in the brackets that a line begins with, and what comes after them.
    static func bracketed(_ line: String) -> (inside: Substring, rest: Substring)? {
        guard let first = line.first, let closing = brackets[first], let end = line.firstIndex(of: closing) else {
            return nil
        }
        return (line[line.index(after: line.startIndex)..<end], line[line.index(after: end)...])
    }

    private static let brackets: [Character: Character] = ["[": "]", "【": "】", "(": ")", "（": "）"]
}

extension StringProtocol {
    /// Without spaces around it.
    var trimmed: String {
        var text = self[...].drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// Percentages as they are said: 50% is 百分之五十.
enum ChinesePercentages {
    static func spoken(_ text: String) -> String {
        text.replacing(/(\d{1,4})(\.\d+)?[%％]/) { match in
            let whole = Int(match.1).map(cardinal) ?? String(match.1)
            let fraction = match.2.map { part in
                "点" + part.dropFirst().compactMap(\.wholeNumberValue).map { digits[$0] }.joined()
            }
            return "百分之" + whole + (fraction ?? "")
        }
    }

    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// 0…9999.
    private static func cardinal(_ number: Int) -> String {
        guard number > 0 else { return digits[0] }
        var said = ""
        var isGap = false
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / unit % 10
            if digit == 0 {
                isGap = !said.isEmpty
            } else {
                if isGap { said += digits[0] }
                isGap = false
                said += (unit == 10 && digit == 1 && said.isEmpty ? "" : digits[digit]) + name
            }
        }
        return said
    }
}

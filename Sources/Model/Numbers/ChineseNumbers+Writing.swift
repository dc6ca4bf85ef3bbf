extension ChineseNumbers {
    /// A number as Mandarin says it: 二十四, 一千零五, 三万; nil beyond 0 to 99,999,999.
    package static func words(_ number: Int) -> String? {
        switch number {
        case 0: "零"
        case 1..<10_000: below(number, afterMore: false)
        case 10_000..<100_000_000: below(number / 10_000, afterMore: false) + "万" + behindMore(number % 10_000)
        default: nil
        }
    }

    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    private static func behindMore(_ number: Int) -> String {
        number == 0 ? "" : (number < 1000 ? "零" : "") + below(number, afterMore: true)
    }

    /// 1 to 9,999; behind more than that ten is said with its one.
    private static func below(_ number: Int, afterMore: Bool) -> String {
        var (left, text) = (number, "")
        for (sign, unit) in [("千", 1000), ("百", 100), ("十", 10)] {
            let digit = left / unit
            left %= unit
            if digit > 0 {
                let isBareTen = unit == 10 && digit == 1 && text.isEmpty && !afterMore
                text += (isBareTen ? "" : digits[digit]) + sign
            } else if !text.isEmpty, left > 0, !text.hasSuffix("零") {
                text += "零"
            }
        }
        return left > 0 ? text + digits[left] : text
    }
}

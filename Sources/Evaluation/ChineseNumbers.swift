/// Chinese words for numbers in figures, character by character.
enum ChineseNumbers {
    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// What a digit is called where it stands by itself.
    static func names(of digit: Int) -> [String] { digit == 1 ? ["一", "幺"] : [digits[digit]] }

    /// The usual ways to say a row of digits as a number: 2500 is 二千五百, 两千五百, 二千五, 两千五. None for a row that
    /// begins with a zero or has more than twelve digits.
    static func cardinals(_ row: String) -> [[String]] {
        guard row.count <= 12, !row.hasPrefix("0"), let number = Int(row) else { return [] }
        if number == 2 { return [["二"], ["两"]] }
        let full = full(number)
        let ways = [full] + (shortened(full, number).map { [$0] } ?? [])
        return ways.flatMap { [$0, withPairs($0, before: "千万亿"), withPairs($0, before: "百千万亿")] }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// 二千五百.
    private static func full(_ number: Int) -> [String] {
        var said: [String] = []
        var isGap = false
        for (unit, name) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
            let group = number / unit % 10_000
            if group > 0 {
                if !said.isEmpty, isGap || group < 1000 { said.append(digits[0]) }
                said += ofGroup(group, isFirst: said.isEmpty) + (name.isEmpty ? [] : [name])
            }
            isGap = group == 0
        }
        return said
    }

    /// 1…9999. A ten that begins a number is 十, not 一十.
    private static func ofGroup(_ number: Int, isFirst: Bool) -> [String] {
        var said: [String] = []
        var isGap = false
        for (unit, name) in [(1000, ["千"]), (100, ["百"]), (10, ["十"]), (1, [])] {
            let digit = number / unit % 10
            if digit > 0 {
                if isGap { said.append(digits[0]) }
                said += (isFirst && unit == 10 && digit == 1 && said.isEmpty ? [] : [digits[digit]]) + name
            }
            isGap = digit == 0 && !said.isEmpty
        }
        return said
    }

    /// The last unit is left unsaid behind the one above it: 两千五, 一百五. Nil where there is none such.
    private static func shortened(_ full: [String], _ number: Int) -> [String]? {
        guard let last = full.last, "十百千".contains(last), number > 100 else { return nil }
        var rest = number
        while rest % 10 == 0 { rest /= 10 }
        return rest / 10 % 10 > 0 ? full.dropLast() : nil
    }

    /// With 两 for 二 before one of the units; a group that ends in 二, as 十二万, keeps it.
    private static func withPairs(_ said: [String], before units: String) -> [String] {
        said.indices.map { place in
            guard said[place] == "二", place + 1 < said.count, units.contains(said[place + 1]) else {
                return said[place]
            }
            let beginsGroup = place == 0 || said[place - 1] == "亿"
            return "千百".contains(said[place + 1]) || beginsGroup ? "两" : "二"
        }
    }
}

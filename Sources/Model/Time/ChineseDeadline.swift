/// `24小时内`, `两个半小时`, `三天之内`.
enum ChineseDuration {
    static func seconds(_ text: String) -> Int? {
        let form =
            /(?:在|于|接下来|未来|最晚|最迟)?(.+?)个?(半)?(?:(分钟?)|(小时|钟头)|([天日])|(周|星期|礼拜))(?:之内|以内|之后|以后|内|后|里)?/
        guard let match = text.filter({ !$0.isWhitespace }).wholeMatch(of: form),
            let count = SpokenNumber.value(of: String(match.output.1))
        else { return nil }
        let units: [(Substring?, Int)] = [
            (match.output.3, 60), (match.output.4, 3600), (match.output.5, 86_400), (match.output.6, 7 * 86_400),
        ]
        guard let unit = units.first(where: { $0.0 != nil })?.1 else { return nil }
        return (count + (match.output.2 == nil ? .zero : Fraction(1, over: 2))).times(unit)
    }
}

/// `今天下午四点前`, `明天中午`, `周五之前`.
enum ChineseClock {
    static func time(_ text: String) -> SpokenTime? {
        var time = SpokenTime()
        var rest = text.filter { !$0.isWhitespace }[...]
        while !rest.isEmpty {
            guard let length = day(rest, &time) ?? part(rest, &time) ?? clock(rest, &time) ?? filler(rest) else {
                return nil
            }
            rest = rest.dropFirst(length)
        }
        return time
    }

    private static func day(_ text: Substring, _ time: inout SpokenTime) -> Int? {
        let days = [("大后天", 3), ("后天", 2), ("明天", 1), ("明日", 1), ("明儿", 1), ("今天", 0), ("今日", 0), ("今儿", 0), ("当天", 0)]
        for (word, ahead) in days where text.hasPrefix(word) { return set(&time, .ahead(ahead), word.count) }
        let short: [(String, Int, SpokenTime.Part)] = [
            ("今晚", 0, .evening), ("明晚", 1, .evening), ("今早", 0, .morning), ("明早", 1, .morning),
        ]
        for (word, ahead, part) in short where text.hasPrefix(word) && time.part == nil {
            time.part = part
            return set(&time, .ahead(ahead), word.count)
        }
        guard let match = text.prefixMatch(of: /(这|本|下)?个?(?:周|星期|礼拜)([一二三四五六日天])/),
            let weekday = "一二三四五六日".firstIndex(of: match.output.2 == "天" ? "日" : Character(String(match.output.2)))
        else { return nil }
        let number = "一二三四五六日".distance(from: "一二三四五六日".startIndex, to: weekday) + 1
        let weeks = match.output.1.map { $0 == "下" ? 1 : 0 }
        return set(&time, .weekday(number, weeks: weeks), match.output.0.count)
    }

    private static func set(_ time: inout SpokenTime, _ day: SpokenTime.Day, _ length: Int) -> Int? {
        guard time.day == nil else { return nil }
        time.day = day
        return length
    }

    private static func part(_ text: Substring, _ time: inout SpokenTime) -> Int? {
        let parts: [(String, SpokenTime.Part)] = [
            ("凌晨", .night), ("清晨", .morning), ("早上", .morning), ("早晨", .morning), ("上午", .morning), ("中午", .noon),
            ("下午", .afternoon), ("下班", .afternoon), ("傍晚", .evening), ("晚上", .evening), ("夜里", .evening),
        ]
        guard time.part == nil, let (word, part) = parts.first(where: { text.hasPrefix($0.0) }) else { return nil }
        time.part = part
        return word.count
    }

    private static func clock(_ text: Substring, _ time: inout SpokenTime) -> Int? {
        let form = /([0-9]{1,2}|[零一二两三四五六七八九十]{1,3})(?:点钟?|时|:)(?:(半)|(整)|(一刻)|(三刻)|([0-9]{1,2}|[零一二三四五六七八九十]{1,3})分?)?/
        guard time.hour == nil, let match = text.prefixMatch(of: form),
            let hour = SpokenNumber.value(of: String(match.output.1)).flatMap({ $0.times(1) })
        else { return nil }
        let minutes = match.output.6.map { minutes in
            SpokenNumber.value(of: String(minutes.drop { $0 == "零" || $0 == "0" })) ?? .zero
        }
        time.hour = hour
        time.minute =
            match.output.2 != nil
            ? 30 : match.output.4 != nil ? 15 : match.output.5 != nil ? 45 : minutes?.times(1) ?? 0
        return match.output.0.count
    }

    private static func filler(_ text: Substring) -> Int? {
        ["之前", "以前", "为止", "截止", "最晚", "最迟", "前", "内", "在", "到", "的"].first { text.hasPrefix($0) }?.count
    }
}

extension Fraction {
    /// The product where it is a whole number from 0 to a hundred years of seconds.
    func times(_ factor: Int) -> Int? {
        guard self >= .zero, self < Fraction(3_200_000_000) else { return nil }
        let product = self * Fraction(factor)
        return product.denominator == 1 ? Int(exactly: product.numerator) : nil
    }
}

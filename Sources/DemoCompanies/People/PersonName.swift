internal import Model

/// Names as people have them, put together by chance.
enum PersonName {
    static func drawn(for number: Int, _ language: Language, seed: UInt64) -> String {
        var stream = RandomStream(seed: seed, .portrait, subject: number)
        guard language == .chinese else { return stream.one(of: firstNames) + " " + stream.one(of: lastNames) }
        let surname = stream.one(of: surnames)
        return surname + stream.one(of: givenNames) + (stream.happens(0.4) ? stream.one(of: secondCharacters) : "")
    }

    private static let surnames = [
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋",
        "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕",
    ]
    private static let givenNames = [
        "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "桂", "文",
        "辉", "玲", "建", "晓", "志", "慧", "佳", "思", "雨", "嘉",
    ]
    private static let secondCharacters = [
        "华", "英", "国", "红", "梅", "宁", "琪", "峰", "宇", "轩", "婷", "怡", "欣", "浩", "然", "萍", "凯", "龙", "颖", "波",
    ]
    private static let firstNames = [
        "Amy", "Ben", "Carol", "Daniel", "Emma", "Frank", "Grace", "Harry", "Isla", "Jack", "Karen", "Liam", "Megan",
        "Noah", "Olivia", "Paul", "Rachel", "Sam", "Tara", "Will",
    ]
    private static let lastNames = [
        "Allen", "Baker", "Clarke", "Davies", "Evans", "Foster", "Green", "Hughes", "Irwin", "Jones", "King", "Lewis",
        "Moore", "Newton", "Owen", "Price", "Reid", "Shaw", "Turner", "Walker",
    ]
}

internal import Model

/// A branch of the generated company.
struct Office: Hashable, Sendable {
    /// From 0.
    let number: Int
    let name: String
    let zone: OfficeZone
    /// The numbers of its posts.
    let seats: Range<Int>
    /// How many teams share them.
    let teamCount: Int

    /// The company's key of it: `B-07`.
    var key: String { "B-\((number + 1).padded(to: 2))" }
    var language: Language { zone == .london ? .english : .chinese }
    var country: String { zone == .london ? "GB" : "CN" }

    var teams: [Team] { (0..<teamCount).map { Team(branch: key, name: "T-\((number + 1).padded(to: 2))-\($0 + 1)") } }

    /// The place among its teams of the one to which a post belongs.
    func teamPlace(ofSeat seat: Int) -> Int {
        teams.indices.last { firstSeat(ofTeam: $0) <= seat } ?? 0
    }

    /// The post of a team's supervisor, who is its first.
    func firstSeat(ofTeam place: Int) -> Int { seats.lowerBound + seats.count * place / teamCount }
}

extension Office {
    /// The branches among which posts are divided evenly.
    static func all(of size: CompanySize) -> [Office] {
        (0..<size.branches).map { number in
            let first = size.employees * number / size.branches
            let seats = first..<(size.employees * (number + 1) / size.branches)
            let (name, zone) = place(number, of: size.branches)
            // A team of one or two would be no team.
            let teamCount = min(max(seats.count / 3, 1), 2 + number % 2)
            return Office(number: number, name: name, zone: zone, seats: seats, teamCount: teamCount)
        }
    }

    private static let cities = [
        "上海", "北京", "广州", "深圳", "成都", "乌鲁木齐", "重庆", "武汉", "西安", "南京", "杭州", "天津", "苏州", "郑州", "长沙", "沈阳",
        "青岛", "宁波", "合肥", "佛山", "东莞", "昆明", "大连", "福州", "厦门", "哈尔滨", "济南", "长春", "石家庄", "南昌", "贵阳", "太原",
    ]
    private static let ordinals = ["", "第二", "第三", "第四"]

    private static func place(_ number: Int, of count: Int) -> (name: String, zone: OfficeZone) {
        guard count < 10 || number < count - 1 else { return ("London", .london) }
        let city = cities[number % cities.count]
        let zone: OfficeZone = number == cities.firstIndex(of: "乌鲁木齐") ? .urumqi : .shanghai
        return (city + ordinals[number / cities.count] + "分公司", zone)
    }
}

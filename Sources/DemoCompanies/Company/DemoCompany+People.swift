package import Model

extension DemoCompany {
    /// Who is employed on a day or more of a month, by branch and post.
    package func people(in month: Period) -> [EmployeeID] {
        holders.filter { $0.employment.days(in: month) != nil }.map(\.employment.employee)
    }

    /// Everyone who ever held a post, by branch and post, each post's in order of time; made one by one.
    var holders: some Sequence<Person> {
        offices.lazy.flatMap { office in
            office.seats.lazy.flatMap { Post(seat: $0, office: office, company: self).holders }
        }
    }

    func person(_ employee: EmployeeID) -> Person? {
        guard let place = Person.place(of: employee),
            let office = offices.first(where: { $0.seats.contains(place.seat) })
        else { return nil }
        let holders = Post(seat: place.seat, office: office, company: self).holders
        return place.holder <= holders.count ? holders[place.holder - 1] : nil
    }

    /// When and in which team the supervisor is replaced; nil where nobody is.
    var supervisorChange: (team: Team, on: LocalDate)? {
        guard let cause = causesOfMany.first(where: { $0.kind == .poorSupervision }), case .team(let team) = cause.reach
        else { return nil }
        return cause.until.map { (team, $0) }
    }

    func supervisor(of office: Office, team place: Int, on date: LocalDate) -> EmployeeID {
        let isReplaced = supervisorChange.map { $0.team == office.teams[place] && $0.on <= date } ?? false
        return Person.id(Person.number(seat: office.firstSeat(ofTeam: place), holder: isReplaced ? 2 : 1))
    }
}

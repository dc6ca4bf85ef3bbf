internal import Model

/// A post of the generated company, and who holds it when.
struct Post {
    let seat: Int
    let office: Office
    let company: DemoCompany

    private static let leaving = 0.04
    private static let moving = 0.01

    private var teamPlace: Int { office.teamPlace(ofSeat: seat) }
    private var leads: Bool { office.firstSeat(ofTeam: teamPlace) == seat }

    /// In order of time.
    var holders: [Person] {
        var holders: [Person] = []
        var hired = firstHiring
        while hired < company.end {
            let holder = person(holders.count + 1, hired: hired)
            holders.append(holder)
            guard let left = holder.employment.left else { break }
            hired = nextHiring(after: left, holder.number)
        }
        return holders
    }

    /// Before the first month: as long ago as it would be had people always left at this rate.
    private var firstHiring: LocalDate {
        var stream = RandomStream(seed: company.seed, .hiring, subject: seat)
        let months = min(-Elementary.logarithm(stream.unit()) / Self.leaving, 96)
        return company.start.adding(days: -1 - Int(months * 30.4))
    }

    private func nextHiring(after left: LocalDate, _ number: Int) -> LocalDate {
        // A supervisor who is replaced hands over on the spot.
        guard !leads else { return left }
        var stream = RandomStream(seed: company.seed, .hiring, subject: number)
        let earliest = left.adding(days: stream.whole(in: 3...20))
        return (0..<14).lazy.map { earliest.adding(days: $0) }.first(where: company.calendar.isWorkingDay) ?? earliest
    }

    private func person(_ holder: Int, hired: LocalDate) -> Person {
        let number = Person.number(seat: seat, holder: holder)
        let (left, moves) = leads ? (departureOfLead(hired: hired), []) : fate(number, hired: hired)
        let placements = placements(hired: hired, left: left, moves: moves)
        let employment = Employment(
            employee: Person.id(number), name: PersonName.drawn(for: number, office.language, seed: company.seed),
            hired: hired, left: left, placements: placements)
        return Person(
            number: number, office: office, employment: employment,
            traits: company.traits(number, seat: seat, team: team))
    }

    /// A number that no other team has.
    private var team: Int { office.number * 10 + teamPlace }

    /// Supervisors stay, but for the one who is replaced.
    private func departureOfLead(hired: LocalDate) -> LocalDate? {
        company.supervisorChange.flatMap { $0.team == office.teams[teamPlace] && hired < $0.on ? $0.on : nil }
    }

    /// When someone leaves, and to which team they move when: each month by its own chance.
    private func fate(_ number: Int, hired: LocalDate) -> (left: LocalDate?, moves: [(LocalDate, Int)]) {
        var (moves, place): ([(LocalDate, Int)], Int) = ([], teamPlace)
        for shape in company.shapes where hired.adding(days: 1) < shape.month.end {
            var stream = RandomStream(seed: company.seed, .staying, subject: number, time: shape.number)
            let first = max(hired.adding(days: 1), shape.month.first)
            let span = shape.month.end.dayNumber - first.dayNumber
            let left = stream.happens(Self.leaving) ? first.adding(days: stream.whole(below: span)) : nil
            if stream.happens(Self.moving), office.teamCount > 1 {
                let move = first.adding(days: stream.whole(below: span))
                place = (place + 1 + stream.whole(below: office.teamCount - 1)) % office.teamCount
                if left.map({ move < $0 }) ?? true { moves.append((move, place)) }
            }
            if let left { return (left, moves) }
        }
        return (nil, moves)
    }

    /// Where and under whom someone works from each day on which either changes.
    private func placements(
        hired: LocalDate, left: LocalDate?, moves: [(LocalDate, Int)]
    ) -> [Employment.Placement] {
        var places = [(hired, teamPlace)] + moves
        if let change = company.supervisorChange, !leads, hired < change.on, left.map({ change.on < $0 }) ?? true,
            let place = places.last(where: { $0.0 <= change.on }), place.0 < change.on,
            office.teams[place.1] == change.team
        {
            places.append((change.on, place.1))
        }
        return places.sorted { $0.0 < $1.0 }.map { from, place in
            Employment.Placement(
                from: from, team: office.teams[place],
                supervisor: leads ? nil : company.supervisor(of: office, team: place, on: from))
        }
    }
}

/// Writes a plan as bytes: numbers of four bytes, the lowest first.
struct PlanWriter {
    private(set) var bytes: [UInt8] = []

    init(_ plan: PrefilterPlan) {
        add(plan.strings.count)
        for string in plan.strings {
            add(string.bytes.count << 2 | (string.beginsWord ? 2 : 0) | (string.endsWord ? 1 : 0))
            bytes += string.bytes
        }
        for table in [plan.lists, plan.needs] {
            add(table.count)
            for place in 0..<table.count {
                add(table[place].count)
                for number in table.row(place) { add(Int(number)) }
            }
        }
    }

    private mutating func add(_ number: Int) {
        for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}

/// Reads what `PlanWriter` wrote, and nothing else: a number that does not fit makes it nil.
struct PlanReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What follows the plan.
    var rest: ArraySlice<UInt8> { bytes[place...] }

    mutating func plan() -> PrefilterPlan? {
        guard let count = number(below: bytes.count) else { return nil }
        var strings: [SoughtString] = []
        for _ in 0..<count {
            guard let head = number(below: 4 * bytes.count), head >> 2 <= bytes.count - place else { return nil }
            let text = Array(bytes[place..<(place + head >> 2)])
            place += head >> 2
            strings.append(SoughtString(text, beginsWord: head & 2 != 0, endsWord: head & 1 != 0))
        }
        guard let lists = table(below: strings.count), let needs = table(below: lists.count) else { return nil }
        return PrefilterPlan(strings: strings, lists: lists, needs: needs)
    }

    private mutating func table(below bound: Int) -> NumberRows? {
        guard let count = number(below: bytes.count) else { return nil }
        var rows = NumberRows()
        for _ in 0..<count {
            guard let length = number(below: bytes.count) else { return nil }
            var row: [UInt32] = []
            for _ in 0..<length {
                guard let value = number(below: bound) else { return nil }
                row.append(UInt32(value))
            }
            rows.append(row)
        }
        return rows
    }

    private mutating func number(below bound: Int) -> Int? {
        guard place + 4 <= bytes.count else { return nil }
        let value = (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        place += 4
        return value < bound ? value : nil
    }
}

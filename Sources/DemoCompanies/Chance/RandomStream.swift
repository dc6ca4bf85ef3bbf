/// Numbers that follow from a seed and from what they are drawn for (SplitMix64; Steele, Lea and Flood 2014), so that each
/// person and month has its own and none depends on what else was asked.
struct RandomStream {
    /// What numbers are drawn for. The raw values are part of the generator: they never change.
    enum Topic: UInt64 {
        case layout = 1
        case team = 2
        case hiring = 3
        case staying = 4
        case traits = 5
        case portrait = 6
        case payments = 7
        case cases = 8
        case surveys = 9
        case complaints = 10
        case training = 11
        case attendance = 12
        case calls = 13
        case talk = 14
    }

    private var state: UInt64

    /// - Parameters:
    ///   - subject: the key of the person, team or branch.
    ///   - time: the number of the day or month, or of the call within it; 0 where there is none.
    init(seed: UInt64, _ topic: Topic, subject: Int = 0, time: Int = 0) {
        state = Self.fold(seed, topic.rawValue)
        state = Self.fold(state, UInt64(bitPattern: Int64(subject)))
        state = Self.fold(state, UInt64(bitPattern: Int64(time)))
    }

    /// One seed of two numbers.
    static func fold(_ seed: UInt64, _ word: UInt64) -> UInt64 {
        mixed(seed &+ 0x9E37_79B9_7F4A_7C15 &* (word &+ 1))
    }

    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// Above 0 and below 1.
    mutating func unit() -> Double { (Double(next() >> 12) + 0.5) / 4_503_599_627_370_496 }

    /// 0 up to, and without, the limit, which is above 0.
    mutating func whole(below limit: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(limit)).high) }

    /// One of a range, ends included.
    mutating func whole(in range: ClosedRange<Int>) -> Int { range.lowerBound + whole(below: range.count) }

    /// True with the probability.
    mutating func happens(_ probability: Double) -> Bool { unit() < probability }

    /// One of some, which are not none.
    mutating func one<Element>(of elements: [Element]) -> Element { elements[whole(below: elements.count)] }

    /// The numbers below the limit in random order (Fisher and Yates).
    mutating func order(below limit: Int) -> [Int] {
        var order = Array(0..<limit)
        for place in stride(from: limit - 1, to: 0, by: -1) { order.swapAt(place, whole(below: place + 1)) }
        return order
    }
}

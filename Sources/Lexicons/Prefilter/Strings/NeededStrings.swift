/// What a text must hold for a pattern to match in it: of each of several lists at least one string.
struct NeededStrings {
    private var lists: [[SoughtString]] = []
    /// The strings of the stretch that is being read: what it may be, letter by letter.
    private var run: [[UInt8]] = [[]]
    private var runBeginsWord = false
    /// Whether what stands before the place that is read is no ASCII word character.
    private var isOutsideWord: Bool

    /// The lists, the rarest first; none where nothing is known of such a text.
    static func lists(for node: WideNode) -> [[SoughtString]] {
        let all = lists(in: node, isOutsideBefore: false, isOutsideBehind: false)
            .map { (strings: $0, bits: Rarity.bits($0)) }.sorted { $0.bits > $1.bits }
        var bits = 0.0
        return all.prefix(most).prefix { list in
            defer { bits += list.bits }
            return bits < enough && list.bits >= (bits < weak ? 0 : bits < rare ? lax : strict)
        }.map(\.strings)
    }

    /// As rare as one text in some millions is rare enough. A list that many texts meet costs more than it tells, unless
    /// the rarer ones tell little.
    private static let enough = 22.0
    private static let rare = 8.0
    private static let strict = 3.5
    private static let lax = 2.0
    private static let weak = 3.0
    private static let most = 5
    /// Strings that one stretch may be, and a list may hold.
    private static let mostInRun = 32
    private static let mostInList = 1_000

    private static func lists(in node: WideNode, isOutsideBefore: Bool, isOutsideBehind: Bool) -> [[SoughtString]] {
        var needed = NeededStrings(isOutsideWord: isOutsideBefore)
        let parts = node.flat
        for (place, part) in parts.enumerated() {
            needed.add(
                part, isOutsideHere: WideNode.beginOutsideWord(parts[place...], else: isOutsideBehind),
                isOutsideBehind: WideNode.beginOutsideWord(parts[(place + 1)...], else: isOutsideBehind))
        }
        needed.endRun(endsWord: isOutsideBehind)
        return needed.lists
    }

    private init(isOutsideWord: Bool) {
        self.isOutsideWord = isOutsideWord
        runBeginsWord = isOutsideWord
    }

    /// - Parameters:
    ///   - part: what comes next.
    ///   - isOutsideHere: whether what comes next, and what follows where it takes nothing, begins with no ASCII word
    ///     character.
    ///   - isOutsideBehind: the same of what follows it.
    private mutating func add(_ part: WideNode, isOutsideHere: Bool, isOutsideBehind: Bool) {
        switch part {
        case .nothing, .condition: return
        case .border:
            endRun(endsWord: true)
            beginRun(isOutsideWord: true)
        default:
            if !part.isSeparator, let strings = part.strings(atMost: Self.mostInRun) {
                extend(strings)
            } else if case .repeated(let once, 1..., _) = part, !once.isSeparator,
                let strings = once.strings(atMost: Self.mostInRun)
            {
                // Once for sure; what follows may be the same again.
                extend(strings)
                endRun(endsWord: false)
                beginRun(isOutsideWord: once.endsOutsideWord && !once.isNullable)
            } else {
                endRun(endsWord: isOutsideHere)
                addInside(part, isOutsideBehind: isOutsideBehind)
                beginRun(isOutsideWord: part.endsOutsideWord && (!part.isNullable || isOutsideWord))
            }
        }
    }

    private mutating func extend(_ strings: [[UInt8]]) {
        if run.count * strings.count > Self.mostInRun {
            let begins = strings.allSatisfy { $0.first.map { !SoughtString.isWord($0) } ?? false }
            let ends = run.allSatisfy { $0.last.map { !SoughtString.isWord($0) } ?? false }
            endRun(endsWord: begins)
            beginRun(isOutsideWord: ends)
        }
        run = WideNode.joined(run, strings)
    }

    private mutating func beginRun(isOutsideWord: Bool) {
        self.isOutsideWord = isOutsideWord
        (run, runBeginsWord) = ([[]], isOutsideWord)
    }

    private mutating func endRun(endsWord: Bool) {
        isOutsideWord = run.allSatisfy { $0.last.map { !SoughtString.isWord($0) } ?? isOutsideWord }
        guard run.allSatisfy({ !$0.isEmpty }) else { return }
        lists.append(Self.shortest(run.map { SoughtString($0, beginsWord: runBeginsWord, endsWord: endsWord) }))
    }

    /// The list without strings that hold another one of it.
    private static func shortest(_ list: [SoughtString]) -> [SoughtString] {
        let loose = list.filter { !$0.beginsWord && !$0.endsWord }
        return list.filter { string in
            !loose.contains { $0.bytes.count < string.bytes.count && string.bytes.contains($0.bytes) }
        }
    }

    /// What is needed inside a part that is no short list of strings itself.
    private mutating func addInside(_ part: WideNode, isOutsideBehind: Bool) {
        switch part {
        case .choice(let branches):
            var union: [SoughtString] = []
            for branch in branches {
                let inside = Self.lists(in: branch, isOutsideBefore: isOutsideWord, isOutsideBehind: isOutsideBehind)
                guard let rarest = inside.max(by: { Rarity.bits($0) < Rarity.bits($1) }) else { return }
                union += rarest
                guard union.count <= Self.mostInList else { return }
            }
            lists.append(union)
        case .repeated(let part, let least, let most) where least > 0:
            lists += Self.lists(
                in: part, isOutsideBefore: isOutsideWord && most == 1, isOutsideBehind: isOutsideBehind && most == 1)
        default: break
        }
    }
}

/// Looks for pattern shapes that are slow on some texts.
enum PatternDoubts {
    /// Whether a group that is repeated without bound holds a repeat without bound, such as `(a+)+`: the time to find
    /// no match then doubles with each letter. Possessive and atomic forms are not counted: they never go back.
    static func hasNestedRepeats(_ pattern: String) -> Bool {
        var scan = Scan(Array(pattern.unicodeScalars))
        return scan.findsNestedRepeat()
    }

    private struct Scan {
        let scalars: [Unicode.Scalar]
        var place = 0
        /// For each open group, whether it holds an unbounded repeat.
        var groups: [Bool] = [false]
        /// Whether the item just read is a group that holds one.
        var lastHolds = false

        init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

        mutating func findsNestedRepeat() -> Bool {
            while place < scalars.count {
                switch scalars[place] {
                case "\\":
                    place += 2
                    lastHolds = false
                case "[":
                    skipClass()
                    lastHolds = false
                case "(": open()
                case ")": close()
                default:
                    let length = unboundedRepeatLength()
                    if length > 0 {
                        if lastHolds { return true }
                        groups[groups.count - 1] = true
                        place += length
                    } else {
                        place += 1
                    }
                    lastHolds = false
                }
            }
            return false
        }

        private mutating func open() {
            let isAtomic = scalars[place...].starts(with: "(?>".unicodeScalars)
            groups.append(false)
            if isAtomic { atomic.insert(groups.count) }
            place += 1
            lastHolds = false
        }

        private var atomic: Set<Int> = []

        private mutating func close() {
            place += 1
            guard groups.count > 1 else { return }
            let isAtomic = atomic.remove(groups.count) != nil
            let holds = groups.removeLast() && !isAtomic
            groups[groups.count - 1] = groups[groups.count - 1] || holds
            lastHolds = holds
        }

        private mutating func skipClass() {
            place += 1
            if place < scalars.count, scalars[place] == "^" { place += 1 }
            if place < scalars.count, scalars[place] == "]" { place += 1 }
            while place < scalars.count, scalars[place] != "]" { place += scalars[place] == "\\" ? 2 : 1 }
            place += 1
        }

        /// The length of `*`, `+` or `{n,}` at the place, a lazy mark included; 0 where there is none or it is
        /// possessive.
        private func unboundedRepeatLength() -> Int {
            var length = 0
            if scalars[place] == "*" || scalars[place] == "+" {
                length = 1
            } else if scalars[place] == "{", let end = scalars[place...].firstIndex(of: "}"), scalars[end - 1] == "," {
                length = end - place + 1
            }
            guard length > 0, place + length < scalars.count else { return length }
            if scalars[place + length] == "+" { return 0 }
            return scalars[place + length] == "?" ? length + 1 : length
        }
    }
}

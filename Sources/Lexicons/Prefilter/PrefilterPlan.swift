/// What a prefilter looks for, and what of it each pattern needs.
struct PrefilterPlan: Hashable, Sendable {
    /// All strings that some pattern needs, each once; those of the same bytes side by side.
    let strings: [SoughtString]
    /// Lists of strings by their places, each once.
    private(set) var lists = NumberRows()
    /// For each pattern the lists of which a text must hold a string each, the rarest first; none where nothing is known
    /// of the texts in which it matches.
    private(set) var needs = NumberRows()

    /// To be raised with every change of what patterns need: kept prefilters are known by it.
    static let edition = 5

    /// Takes the patterns as PCRE2 reads them.
    init(_ patterns: [String]) {
        let needed = patterns.map(Self.lists)
        strings = Set(needed.joined().joined()).sorted(by: SoughtString.isBefore)
        let places = Dictionary(uniqueKeysWithValues: strings.enumerated().map { ($1, UInt32($0)) })
        var known: [[UInt32]: UInt32] = [:]
        for pattern in needed {
            var row: [UInt32] = []
            for list in pattern {
                let sorted = Set(list).compactMap { places[$0] }.sorted()
                if known[sorted] == nil {
                    known[sorted] = UInt32(lists.count)
                    lists.append(sorted)
                }
                row += known[sorted].map { [$0] } ?? []
            }
            needs.append(row)
        }
    }

    /// For each text that is looked for the strings that have its bytes.
    var variants: [Range<Int>] {
        var variants: [Range<Int>] = []
        for (place, string) in strings.enumerated() {
            if place > 0, strings[place - 1].bytes == string.bytes, let last = variants.popLast() {
                variants.append(last.lowerBound..<(place + 1))
            } else {
                variants.append(place..<(place + 1))
            }
        }
        return variants
    }

    init(strings: [SoughtString], lists: NumberRows, needs: NumberRows) {
        self.strings = strings
        self.lists = lists
        self.needs = needs
    }

    /// None where the pattern is to be tried on every text: it holds a construct that is not known, or may match without
    /// any string that is; or it may be given up on a text in which it does not match, and is to be with a prefilter too.
    private static func lists(for pattern: String) -> [[SoughtString]] {
        let pattern = CommonForm.pattern(pattern).text
        guard !PatternDoubts.hasNestedRepeats(pattern), let node = try? PatternParser.widened(pattern) else {
            return []
        }
        return NeededStrings.lists(for: node)
    }
}

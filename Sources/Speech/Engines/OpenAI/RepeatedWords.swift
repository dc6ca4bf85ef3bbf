/// Finds where a recogniser got caught in a loop: the same words again and again, which nobody says that often.
enum RepeatedWords {
    /// Repetitions that are kept: people do say "no, no, no, no".
    private static let kept = 4
    /// Words of the longest loop that is looked for.
    private static let longest = 12

    /// The places of the words beyond the repetitions that are kept.
    static func excess(in words: [String]) -> Set<Int> {
        let words = words.map { $0.lowercased() }
        var excess: Set<Int> = []
        var place = 0
        while place < words.count {
            guard
                let loop = (1...longest).lazy.map({ (length: $0, count: count($0, at: place, in: words)) })
                    .first(where: { $0.count > kept })
            else {
                place += 1
                continue
            }
            let end = place + loop.length * loop.count
            excess.formUnion((place + loop.length * kept)..<end)
            place = end
        }
        return excess
    }

    /// How often the words from a place, that many, stand there one after the other.
    private static func count(_ length: Int, at place: Int, in words: [String]) -> Int {
        var end = place + length
        while end < words.count, words[end] == words[end - length] { end += 1 }
        return (end - place) / length
    }
}

/// Finds the name that a mistyped one was most likely meant to be.
enum NearestName {
    /// The closest of `names` within a third of the word's length (at least two edits); nil where none is close.
    static func of(_ word: String, among names: some Sequence<String>) -> String? {
        let allowed = max(2, word.count / 3)
        return
            names
            .map { (name: $0, distance: distance(word.lowercased(), $0.lowercased())) }
            .filter { $0.distance <= allowed }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
            .name
    }

    /// Levenshtein's edit distance (1966), two neighbouring letters that change places counted as two edits.
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in right.indices {
                let substituted = diagonal + (letter == right[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}

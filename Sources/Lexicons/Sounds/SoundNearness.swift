/// Whether words that sound like a pattern are near enough to it to be meant.
///
/// Four characters in five are ones of the pattern or sound like such, three or more stand in it as they are written, and
/// one at most is written otherwise: recognisers seldom miswrite more of a wording, and what a gap takes says nothing. Without
/// this the shipped patterns found 300 in 1,000 ordinary utterances, with it 4 (docs/coverage.md).
struct SoundNearness: Sendable {
    private let written: Set<Unicode.Scalar>
    private let sounds: Set<Unicode.Scalar>

    init(of pattern: String) {
        written = Set(CommonForm.pattern(pattern).text.unicodeScalars.filter(Han.contains))
        sounds = Set(written.compactMap(ChineseSounds.sign))
    }

    /// Takes words in the common form.
    func holds(of words: String) -> Bool {
        let characters = words.unicodeScalars.filter(Han.contains)
        let same = characters.count { written.contains($0) }
        let otherwise = characters.count { character in
            !written.contains(character) && ChineseSounds.sign(of: character).map(sounds.contains) ?? false
        }
        return same >= 3 && otherwise <= 1 && (same + otherwise) * 5 >= characters.count * 4
    }
}

internal import Model

extension TokenGraph {
    /// A run of written letters without spaces, and the word that it is of.
    private typealias Piece = (text: String, word: Int)

    /// - Parameter words: in lower case, with straight apostrophes.
    mutating func appendEnglish(_ words: [String]) {
        let pieces = Self.withSignsMoved(
            words.enumerated().flatMap { place, word in
                word.split(whereSeparator: \.isWhitespace).map { (String($0), place) }
            })
        for (place, piece) in pieces.enumerated() {
            let beside = [place - 1, place + 1].filter(pieces.indices.contains)
            append(piece, isDay: beside.contains { Self.isMonth(pieces[$0].text) })
        }
    }

    /// - Parameter isDay: whether a month stands beside it: `May 3` may be said May third.
    private mutating func append(_ piece: Piece, isDay: Bool) {
        let bare = piece.text.withoutMarks(keeping: "$£€¥%")
        let hasFigures = bare.contains { $0.isASCIIDigit || "$£€¥%".contains($0) }
        for part in hasFigures ? WrittenFigure.parts(of: bare) : [.letters(piece.text)] {
            switch part {
            case .digits(let digits): appendDigits(digits, isDay: isDay, word: piece.word)
            case .letters(let letters):
                for token in Self.tokens(letters) { append(Self.written[token] ?? [[token]], word: piece.word) }
            case .ways(let ways):
                append(ways.flatMap { $0 == ["percent"] ? Self.percent : [$0] }, word: piece.word)
            }
        }
    }

    private static let percent = [["percent"], ["per", "cent"]]

    /// What is written otherwise than it is said, or in two ways.
    private static let written: [String: [[String]]] = [
        "mr": [["mister"]], "mrs": [["missus"]], "dr": [["doctor"]], "am": [["am"], ["a", "m"]], "pm": [["p", "m"]],
        "percent": percent,
    ]

    /// `$2 million` is said two million dollars.
    private static func withSignsMoved(_ pieces: [Piece]) -> [Piece] {
        var moved = pieces
        for place in pieces.indices.dropLast() {
            let scale = pieces[place + 1].text.withoutMarks(keeping: "")
            guard let sign = pieces[place].text.first, "$£€¥".contains(sign), scales.contains(scale) else { continue }
            moved[place].text.removeFirst()
            moved[place + 1].text = scale + String(sign)
        }
        return moved
    }

    private static let scales: Set = ["hundred", "thousand", "million", "billion"]

    private static func isMonth(_ text: String) -> Bool { months.contains(text.withoutMarks(keeping: "")) }

    private static let months: Set = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}

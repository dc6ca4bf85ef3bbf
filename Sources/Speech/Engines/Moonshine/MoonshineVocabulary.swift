internal import Foundation
internal import Model

/// The pieces of words that Moonshine writes with, by their numbers.
struct MoonshineVocabulary {
    /// Begins a line, and ends it.
    static let (start, end) = (1, 2)

    private static let space = Array("▁".utf8)

    private let pieces: [[UInt8]]
    /// The other way round. Of two with the same bytes the later is meant: the first ones stand for bytes, to spell with.
    private let numbers: [[UInt8]: Int]

    /// - Parameter path: of `tokenizer.bin`: each piece as its length and its bytes. A length takes two bytes from 128
    ///   on, its lower seven bits first.
    /// - Throws: `HearingError` where the file cannot be read or is cut.
    init(path: String) throws(HearingError) {
        guard let bytes = FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) else {
            throw .engineNotLoaded(path, cause: "tokenizer.bin")
        }
        var pieces: [[UInt8]] = []
        var place = 0
        while place < bytes.count {
            var length = Int(bytes[place])
            place += 1
            if length >= 128 {
                guard place < bytes.count else { throw .engineNotLoaded(path, cause: "\(place) > \(bytes.count)") }
                length = length - 128 + 128 * Int(bytes[place])
                place += 1
            }
            guard place + length <= bytes.count else {
                throw .engineNotLoaded(path, cause: "\(place + length) > \(bytes.count)")
            }
            pieces.append(Array(bytes[place..<place + length]))
            place += length
        }
        self.pieces = pieces
        numbers = Dictionary(pieces.enumerated().map { ($1, $0) }, uniquingKeysWith: max)
    }

    /// The words of a row of pieces, each with its marks. A word begins where a piece has a space, written `▁`.
    func words(_ tokens: [MoonshineNetwork.Token]) -> [WrittenWord] {
        var words: [(bytes: [UInt8], probability: Double)] = []
        for token in tokens where pieces.indices.contains(token.piece) {
            let piece = pieces[token.piece]
            if piece.starts(with: Self.space) || words.isEmpty {
                words.append(
                    (
                        piece.starts(with: Self.space) ? Array(piece.dropFirst(Self.space.count)) : piece,
                        token.probability
                    ))
            } else {
                words[words.count - 1].bytes += piece
                words[words.count - 1].probability *= token.probability
            }
        }
        return words.filter { !$0.bytes.isEmpty }
            .map { WrittenWord(text: String(decoding: $0.bytes, as: UTF8.self), probability: $0.probability) }
    }

    /// The pieces of a line, as the model was taught to read: of neighbours that make a piece together, those of the
    /// lowest number are put together first (byte-pair encoding). What no piece has is spelled byte by byte.
    func pieces(of line: String) -> [Int] {
        var parts = " \(line)".map { $0 == " " ? Self.space : Array(String($0).utf8) }
        while let next = likeliestPair(in: parts) {
            parts[next] += parts[next + 1]
            parts.remove(at: next + 1)
        }
        return parts.flatMap { part in numbers[part].map { [$0] } ?? part.compactMap { numbers[[$0]] } }
    }

    /// Where the first of two neighbours stands that are put together next.
    private func likeliestPair(in parts: [[UInt8]]) -> Int? {
        var best: (place: Int, number: Int)?
        for place in parts.indices.dropLast() {
            guard let number = numbers[parts[place] + parts[place + 1]] else { continue }
            if number < best?.number ?? .max { best = (place, number) }
        }
        return best?.place
    }
}

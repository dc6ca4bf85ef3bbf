import Foundation
import Model
import Seeds
import Testing

@testable import Lexicons

/// The obvious, slow reading of what a phrase finds.
private struct SlowPhrase {
    let tokens: [PhraseToken]
    let text: [Unicode.Scalar]

    /// Every end (in scalars) of a match that begins at `start`.
    func ends(from start: Int) -> Set<Int> {
        guard let first = tokens.first, let last = tokens.last, !first.beginsAsWord || isBorderBefore(start) else {
            return []
        }
        var places: Set<Int> = Set([after(first.text, at: start)].compactMap(\.self))
        for (left, right) in zip(tokens, tokens.dropFirst()) {
            places = Set(places.flatMap { gaps(from: $0, left, right) }.compactMap { after(right.text, at: $0) })
        }
        return last.endsAsWord ? places.filter(isBorderBehind) : places
    }

    private func gaps(from place: Int, _ left: PhraseToken, _ right: PhraseToken) -> Set<Int> {
        let isSpaced = !left.isHan && !right.isHan
        func separated(_ place: Int) -> Set<Int> {
            var ends: Set<Int> = isSpaced ? [] : [place]
            var end = place
            while end < text.count, PhraseTokens.isSeparator(text[end]) {
                end += 1
                ends.insert(end)
            }
            return ends
        }
        var reached = separated(place)
        var all = reached
        for _ in 0..<Fillers.most {
            let fillers = isSpaced ? Fillers.spaced : Fillers.chinese
            reached = Set(reached.flatMap { place in fillers.compactMap { after($0, at: place) } }.flatMap(separated))
            all.formUnion(reached)
        }
        return all
    }

    /// The end of a word that stands at a place; a space in it stands for any spaces, and between two Chinese characters
    /// a recogniser may have written some.
    private func after(_ word: String, at start: Int) -> Int? {
        var place = start
        for scalar in word.unicodeScalars {
            if place > start, Han.contains(scalar), Han.contains(text[place - 1]) {
                while place < text.count, text[place].properties.isWhitespace { place += 1 }
            }
            if scalar == " " {
                guard place < text.count, text[place].properties.isWhitespace else { return nil }
                while place < text.count, text[place].properties.isWhitespace { place += 1 }
            } else {
                guard place < text.count, same(text[place], scalar) else { return nil }
                place += 1
            }
        }
        return place
    }

    private func same(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        let isApostrophe = (left == "'" || left == "’") && (right == "'" || right == "’")
        return isApostrophe || Self.plain(left).lowercaseMapping == Self.plain(right).lowercaseMapping
    }

    /// Full-width signs are ASCII.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar.Properties {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar.properties }
        return (Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar).properties
    }

    private func isWord(_ place: Int) -> Bool {
        text.indices.contains(place) && PhraseTokens.isWordScalar(text[place])
    }

    private func isApostrophe(_ place: Int) -> Bool {
        text.indices.contains(place) && "'’".unicodeScalars.contains(text[place])
    }

    private func isBorderBefore(_ place: Int) -> Bool {
        !isWord(place - 1) && !(isApostrophe(place - 1) && isWord(place - 2))
    }

    private func isBorderBehind(_ place: Int) -> Bool {
        let isNegation =
            isApostrophe(place) && place + 1 < text.count && same(text[place + 1], "t") && !isWord(place + 2)
        return !isWord(place) && !isNegation
    }
}

@Suite("Phrases over generated texts")
struct PhrasePropertyTests {
    private static let words = [
        "sue", "Sue", "you", "you know", "um", "can", "t", "'t", "ｓｕｅ", "１２", "12", "😀", "我", "你", "就", "是", "嗯",
        "那个", "𠮷", "㐂", "e\u{301}", "ß", "don’t", "don't", "%", ".",
    ]
    private static let between = ["", "", " ", "  ", ",", "，", " um ", "嗯", "-", "\u{3000}", "。", "'", "…like "]

    private static func text(_ generator: inout SplitMix64, words count: Int) -> String {
        (0..<count).reduce(into: "") { text, _ in
            text += words.randomElement(using: &generator) ?? ""
            text += between.randomElement(using: &generator) ?? ""
        }
    }

    @Test("find what the slow, obvious reading finds", arguments: SplitMix64.seeds)
    func sameAsModel(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let workspace = try MatchWorkspace()
        var hits = 0
        for _ in 0..<1_500 {
            let phrase = Self.text(&generator, words: Int.random(in: 1...3, using: &generator)).composed
            let tokens = PhraseTokens.of(phrase)
            guard !tokens.isEmpty else { continue }
            let noise = Self.text(&generator, words: 3)
            let loose = tokens.map { $0.text + (Self.between.randomElement(using: &generator) ?? "") }.joined()
            let text = (noise + loose + Self.text(&generator, words: 2) + phrase).composed
            let turn = SpokenText.turn(text, role: .agent)
            let found = try workspace.matches(
                of: CompiledPattern(PhrasePattern.source(phrase)), in: turn.view.bytes,
                within: 0..<turn.view.bytes.count
            ).map { turn.view.source(of: $0) }
            hits += found.count
            if let fault = Self.fault(of: found, tokens: tokens, text: text) {
                Issue.record("seed \(seed): '\(phrase)' in '\(text)': \(fault)")
                return
            }
        }
        #expect(hits > 300, "the generated texts hardly test anything")
    }

    private static func fault(of found: [Range<Int>], tokens: [PhraseToken], text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        let offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
        let model = SlowPhrase(tokens: tokens, text: scalars)
        var place = 0
        for range in found {
            guard let start = offsets.firstIndex(of: range.lowerBound),
                let end = offsets.firstIndex(of: range.upperBound)
            else { return "\(range) cuts a character" }
            if let missed = (place..<start).first(where: { !model.ends(from: $0).isEmpty }) {
                return "nothing found at \(missed)"
            }
            if !model.ends(from: start).contains(end) { return "\(start)..<\(end) is no match" }
            place = end
        }
        if let missed = (place..<scalars.count).first(where: { !model.ends(from: $0).isEmpty }) {
            return "nothing found at \(missed)"
        }
        return nil
    }

    @Test("lie inside their turn, with words and times to match", arguments: SplitMix64.seeds)
    func insideTurn(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let lexicon = Sample.oneRule(
            "any: [{phrase: sue you}, {phrase: 我你}, {pattern: '[^ ]{1,3}t'}, {pattern: '\\s.'}]", "speaker: any")
        let matcher = try Sample.matcher(lexicon)
        let workspace = try MatchWorkspace()
        for _ in 0..<150 {
            var start = 0.0
            let utterances = (0..<4).map { _ in
                let text = Self.text(&generator, words: Int.random(in: 0...5, using: &generator))
                defer { start += Double.random(in: 0.5...6, using: &generator) }
                return Bool.random(using: &generator)
                    ? Sample.spoken(text, from: start) : Sample.utterance(text, from: start, to: start + 2)
            }
            for turn in Turn.turns(of: Sample.transcript(utterances)) {
                let whole = turn.utterances.dropFirst().reduce(turn.utterances[0].span) { $0.union($1.span) }
                for place in RuleSearch(rule: matcher.rules[0], workspace: workspace).places(in: turn).places {
                    let source = turn.view.source(of: place.range)
                    #expect(source.lowerBound >= 0 && source.upperBound <= turn.text.count && !source.isEmpty)
                    #expect(String(validating: turn.text[source], as: UTF8.self) != nil, "seed \(seed)")
                    let span = TurnTiming(turn: turn).heard(source).span
                    #expect(whole.start - 1e-9 <= span.start && span.end <= whole.end + 1e-9, "seed \(seed)")
                }
            }
        }
    }
}

extension String {
    /// As lexicons and turns have it.
    fileprivate var composed: String { precomposedStringWithCanonicalMapping }
}

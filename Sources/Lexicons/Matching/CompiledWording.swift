import Model

/// A wording made ready, and the form of the text in which it is looked for.
struct CompiledWording: Sendable {
    let pattern: CompiledPattern
    let form: TextForm
    /// Of a pattern that is looked for by its sound; nil of all others.
    let nearness: SoundNearness?

    /// - Throws: `PatternError` where PCRE2 refuses the pattern, or nothing is known of how the words sound.
    init(_ wording: Rule.Wording) throws(PatternError) {
        switch wording {
        case .phrase(let phrase):
            self.init(try CompiledPattern(PhrasePattern.source(phrase)), .written)
        case .pattern(let pattern): self.init(try CompiledPattern(pattern), .written)
        case .soundOfPhrase(let phrase):
            let pattern = try Self.sound(of: phrase) { () throws(SoundPattern.Refusal) in
                try SoundPattern.phrase(phrase, english: .standard)
            }
            self.init(pattern, SoundPattern.form(phrase))
        case .soundOfPattern(let pattern):
            let sound = try Self.sound(of: pattern) { () throws(SoundPattern.Refusal) in
                try SoundPattern.pattern(pattern)
            }
            self.init(sound, .chineseSounds, SoundNearness(of: pattern))
        }
    }

    private init(_ pattern: CompiledPattern, _ form: TextForm, _ nearness: SoundNearness? = nil) {
        self.pattern = pattern
        self.form = form
        self.nearness = nearness
    }

    /// Wordings in their order.
    static func all(of wordings: [Rule.Wording]) throws(PatternError) -> [CompiledWording] {
        var all: [CompiledWording] = []
        for wording in wordings { all.append(try CompiledWording(wording)) }
        return all
    }

    private static func sound(
        of text: String, _ write: () throws(SoundPattern.Refusal) -> String
    ) throws(PatternError) -> CompiledPattern {
        let sounds: String
        do throws(SoundPattern.Refusal) {
            sounds = try write()
        } catch {
            throw PatternError(pattern: text, offset: 0, reason: "it has no sound: \(error)")
        }
        return try CompiledPattern(sounds)
    }
}

extension MatchWorkspace {
    /// Where in a turn's match view a wording stands, in order.
    func matches(of wording: CompiledWording, in turn: Turn) throws(UndecidedMatch) -> [Range<Int>] {
        switch wording.form {
        case .written: return try matches(of: wording.pattern, in: turn.view.bytes)
        // Signs of sounds are as long as characters.
        case .chineseSounds:
            let sounds = turn.sounds.chinese
            return try matches(of: wording.pattern, in: sounds).filter { range in
                guard let nearness = wording.nearness else {
                    return ChineseSounds.signs(in: sounds[range]) >= SoundPattern.fewestSyllables
                }
                return nearness.holds(of: String(decoding: turn.view.bytes[range], as: UTF8.self))
            }
        case .englishSounds:
            guard let text = turn.sounds.english else { return [] }
            return try matches(of: wording.pattern, in: text.bytes).compactMap(text.written)
        }
    }

    private func matches(of pattern: CompiledPattern, in bytes: [UInt8]) throws(UndecidedMatch) -> [Range<Int>] {
        try matches(of: pattern, in: bytes, within: 0..<bytes.count)
    }
}

extension Turn {
    /// What a prefilter looks through for wordings of a form.
    func bytes(in form: TextForm) -> [UInt8] {
        switch form {
        case .written: view.bytes
        case .chineseSounds: sounds.chinese
        case .englishSounds: sounds.english?.bytes ?? []
        }
    }
}

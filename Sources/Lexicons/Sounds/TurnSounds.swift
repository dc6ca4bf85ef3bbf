/// How a turn's words sound; worked out once, when the first wording is looked for by its sound.
///
/// A class because rules that look at the turn one after the other share it; used by one thread.
final class TurnSounds {
    private let view: [UInt8]

    /// - Parameter view: what patterns see of the turn.
    init(_ view: [UInt8]) { self.view = view }

    /// By how Chinese characters sound; as long as the view.
    lazy var chinese = Array(ChineseSounds.text(String(decoding: view, as: UTF8.self)).utf8)

    /// By how English words sound; nil without a dictionary.
    lazy var english = EnglishSounds.standard.map { SoundText(view, sounds: $0) }
}

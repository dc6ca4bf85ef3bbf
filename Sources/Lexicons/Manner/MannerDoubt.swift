package import Model

/// Why a rule on how something was said is not judged in a call.
package enum MannerDoubt: String, Error, Hashable, Sendable, Codable, CaseIterable {
    /// There is no sound, and the words' times do not tell.
    case noSound
    /// Both speakers are heard on one channel, or who is heard on which is not known.
    case sharedChannel
    /// The speaker says too little to know how loud is usual.
    case littleSpeech
    /// The speech is so faint that its loudness is not known well enough.
    case tooFaint
    /// The usual speech is so near full scale that nothing can be so much louder.
    case nearFullScale

    /// The sentence for people.
    package var message: Message {
        switch self {
        case .noSound: Message("manner.doubt.noSound")
        case .sharedChannel: Message("manner.doubt.sharedChannel")
        case .littleSpeech: Message("manner.doubt.littleSpeech")
        case .tooFaint: Message("manner.doubt.tooFaint")
        case .nearFullScale: Message("manner.doubt.nearFullScale")
        }
    }
}

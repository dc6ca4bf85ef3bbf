extension Catalogue {
    /// How something was said: what was measured, and why it could not be.
    static let englishManner: [String: String] = [
        "manner.deadAir": "nobody speaks for {measured} s",
        "manner.talkingOver": "talks over the other speaker for {measured} s",
        "manner.wordsPerSecond": "{measured} words a second",
        "manner.shouting": "{measured} dB louder than this speaker usually is in this call",
        "explain.notMeasured": "{rule}: {why}",
        "manner.doubt.noSound": "not judged: there is no sound that could be measured, nor do the words' times tell",
        "manner.doubt.sharedChannel": "not judged: who speaks on which channel is not known",
        "manner.doubt.littleSpeech": "not judged: the speaker says too little to know how loud is usual",
        "manner.doubt.tooFaint": "not judged: the speech is too faint to measure how loud it is",
        "manner.doubt.nearFullScale":
            "not judged: the usual speech is so near full scale that nothing can be so much louder",
    ]
}

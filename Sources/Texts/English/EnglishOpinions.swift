extension Catalogue {
    /// What was heard of grave hits a second time.
    static let englishOpinions: [String: String] = [
        "opinion.agrees": "Heard again by {engine}, which agrees: {heard}.",
        "opinion.disagrees": "Heard again by {engine}, which does not agree: it heard {heard}. A reviewer decides.",
        "opinion.nothing": "nothing of it",
        "opinion.none": "Not heard a second time; a reviewer decides.",
        "speech.noSecondEngine":
            "Nothing else here hears “{language}”. scripts/get-engine installs engines; openaiAddress names a server.",
        "speech.secondFailed": "{engine} could not ({cause}).",
        "run.notHeardAgain": "It was found in stored words, and nothing is heard again for those.",
    ]
}

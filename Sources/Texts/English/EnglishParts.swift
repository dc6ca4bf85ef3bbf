extension Catalogue {
    /// Every part of the English catalogue, one file a topic.
    static let englishParts: [[String: String]] = [
        englishCalls,
        englishCommands,
        englishEcho,
        englishInputs,
        englishLexicons,
        englishMapping,
        englishMessages,
        englishOpinions,
        englishReports,
        englishRun,
        englishSideCars,
        englishSpeech,
        englishStore,
        englishTranscripts,
    ]
}

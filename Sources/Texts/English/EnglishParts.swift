extension Catalogue {
    /// Every part of the English catalogue, one file a topic.
    static let englishParts: [[String: String]] = [
        englishCommands,
        englishInputs,
        englishLexicons,
        englishMessages,
        englishReports,
        englishRun,
        englishSpeech,
        englishStore,
        englishTranscripts,
    ]
}

extension Catalogue {
    /// Every part of the Chinese catalogue, one file a topic.
    static let chineseParts: [[String: String]] = [
        chineseCommands,
        chineseInputs,
        chineseLexicons,
        chineseMessages,
        chineseReports,
        chineseRun,
        chineseSpeech,
        chineseStore,
        chineseTranscripts,
    ]
}

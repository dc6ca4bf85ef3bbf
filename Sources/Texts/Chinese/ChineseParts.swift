extension Catalogue {
    /// Every part of the Chinese catalogue, one file a topic.
    static let chineseParts: [[String: String]] = [
        chineseCalls,
        chineseCommands,
        chineseEcho,
        chineseInputs,
        chineseLexicons,
        chineseMapping,
        chineseMessages,
        chineseOpinions,
        chineseReports,
        chineseRun,
        chineseSideCars,
        chineseSpeech,
        chineseStore,
        chineseTranscripts,
    ]
}

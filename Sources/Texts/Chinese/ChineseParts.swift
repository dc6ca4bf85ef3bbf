extension Catalogue {
    /// Every part of the Chinese catalogue, one file a topic.
    static let chineseParts: [[String: String]] = [
        chineseAlerts,
        chineseCalls,
        chineseCommands,
        chineseDocuments,
        chineseEcho,
        chineseFeeds,
        chineseForecast,
        chineseInputs,
        chineseLexicons,
        chineseMapping,
        chineseMessages,
        chineseOpinions,
        chinesePlans,
        chinesePerformance,
        chinesePortraits,
        chineseAwards,
        chineseAppeals,
        chinesePeriodReports,
        chineseReports,
        chineseRun,
        chineseSideCars,
        chineseSpeech,
        chineseStore,
        chineseTranscripts,
    ]
}

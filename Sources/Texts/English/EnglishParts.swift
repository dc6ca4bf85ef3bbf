extension Catalogue {
    /// Every part of the English catalogue, one file a topic.
    static let englishParts: [[String: String]] = [
        englishAlerts,
        englishCalls,
        englishCommands,
        englishDocuments,
        englishEcho,
        englishFeeds,
        englishForecast,
        englishInputs,
        englishLexicons,
        englishMapping,
        englishMessages,
        englishOpinions,
        englishPlans,
        englishPerformance,
        englishPortraits,
        englishAwards,
        englishAppeals,
        englishPeriodReports,
        englishReports,
        englishRun,
        englishSideCars,
        englishSpeech,
        englishStore,
        englishTranscripts,
    ]
}

/// Everything that `fairdial.yaml`, the environment and flags may set.
enum ConfigurationKey: String, CaseIterable {
    case database
    case lexicons
    case language
    case zone
    case channels
    case callMapping
    case headerless
    case jobs
    case standsFrom
    case repeatWindow
    case sourceConfidence
    case engine
    case engines
    case acousticModel
    case telephoneModel
    case dictionary
    case languageModel
    case modelLanguage
    case openaiAddress
    case openaiModel
    case openaiLanguages
    case openaiKeyFile
    case openaiPrompt
    case openaiTimeout
    case openaiRetries
    case alertRoutes, alertBelow, alertClear, forecastAlertBelow, forecastAlertClear, feedSilence
    case appealDays, appealDecisionDays
    case lexiconApproval, lexiconOfficers, lexiconShadowBelow, lexiconNoticeDays, lexiconCleanCalls

    /// The environment variable that sets it, such as `FAIRDIAL_STANDS_FROM`.
    var environmentName: String {
        "FAIRDIAL_"
            + rawValue.reduce(into: "") { name, letter in
                name += letter.isUppercase ? "_\(letter)" : letter.uppercased()
            }
    }

    /// What holds where nothing else says; empty for none.
    var builtIn: String {
        switch self {
        case .database: "fairdial.db"
        case .lexicons: "lexicons"
        case .language, .modelLanguage: "en"
        case .engine: EngineName.auto.rawValue
        case .standsFrom: "0.8"
        case .openaiModel: "whisper-1"
        case .openaiLanguages: "zh,en"
        case .openaiTimeout: "60"
        case .openaiRetries: "4"
        case .repeatWindow: "30"
        case .alertRoutes: "alerts.yaml"
        case .alertBelow: "80"
        case .appealDays: "30"
        case .appealDecisionDays: "7"
        case .lexiconApproval: "false"
        case .lexiconShadowBelow: "0.5"
        case .lexiconNoticeDays: "0"
        case .alertClear: "82"
        case .forecastAlertBelow: "20"
        case .forecastAlertClear: "30"
        case .feedSilence: "10"
        case .headerless: "ulaw=ulaw:8000:1,ul=ulaw:8000:1,alaw=alaw:8000:1,al=alaw:8000:1,vox=vox:8000:1"
        case .zone, .channels, .callMapping, .jobs, .sourceConfidence, .engines, .acousticModel, .telephoneModel,
            .dictionary, .languageModel, .openaiAddress, .openaiKeyFile, .openaiPrompt, .lexiconOfficers,
            .lexiconCleanCalls:
            ""
        }
    }
}

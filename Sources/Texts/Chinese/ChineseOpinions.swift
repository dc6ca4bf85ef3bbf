extension Catalogue {
    /// 严重命中的二次识别。
    static let chineseOpinions: [String: String] = [
        "opinion.agrees": "{engine} 重听后一致：{heard}。",
        "opinion.disagrees": "{engine} 重听后不一致：{heard}。由复核人决定。",
        "opinion.nothing": "没有听到这些话",
        "opinion.none": "未能重听，由复核人决定。",
        "speech.noSecondEngine": "本机没有其他能识别“{language}”的引擎。scripts/get-engine 可安装引擎，openaiAddress 可指定服务。",
        "speech.secondFailed": "{engine} 未能识别（{cause}）。",
        "run.notHeardAgain": "此命中出自已存的文字，不再重听录音。",
    ]
}

extension Catalogue {
    /// 一方声音在另一声道中的回声。
    static let chineseEcho: [String: String] = [
        "echo.leftOut":
            "声道 {channel} 中有另一声道的回声（延迟 {delay} 毫秒，{level} dB）：已剔除 {count} 段，共 {seconds} 秒，时间为 {places}",
        "echo.words": "已剔除：{count} 个词是另一声道的回声，时间为 {places}",
    ]
}

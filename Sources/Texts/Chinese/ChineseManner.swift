extension Catalogue {
    /// How something was said: what was measured, and why it could not be.
    static let chineseManner: [String: String] = [
        "manner.deadAir": "{measured} 秒无人说话",
        "manner.talkingOver": "抢话，与对方同时说话 {measured} 秒",
        "manner.wordsPerSecond": "每秒 {measured} 字",
        "manner.shouting": "比本人在本次通话中的平常音量高 {measured} 分贝",
        "explain.notMeasured": "{rule}：{why}",
        "manner.doubt.noSound": "不判定：没有可测量的声音，文字的时间也不足以判断",
        "manner.doubt.sharedChannel": "不判定：不知道哪个声道是谁在说话",
        "manner.doubt.littleSpeech": "不判定：说话太少，无法得知平常的音量",
        "manner.doubt.tooFaint": "不判定：声音太弱，无法测量音量",
        "manner.doubt.nearFullScale": "不判定：平常的音量已接近满刻度，不可能再高出这么多",
    ]
}

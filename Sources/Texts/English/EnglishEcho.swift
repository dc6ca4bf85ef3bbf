extension Catalogue {
    /// The echo of one side of a call in the other's channel.
    static let englishEcho: [String: String] = [
        "echo.leftOut":
            "Channel {channel} holds the other channel's echo, {delay} ms later, at {level} dB: {seconds} s of it left out, {count} stretches, at {places}",
        "echo.words": "Words left out, for they are an echo of the other channel: {count}, at {places}",
    ]
}

internal import CCurl

/// libcurl, made ready once for the whole process.
enum TransferLibrary {
    private static let initialised: Void = { _ = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) }()

    /// A handle, which its taker frees; nil where there is no memory for one.
    static func handle() -> UnsafeMutableRawPointer? {
        _ = initialised
        return curl_easy_init()
    }
}

/// Why a transfer came to no answer, in the library's words, which hold nothing of what was sent.
package struct TransferFailure: Error {
    package let cause: String

    static let noHandle = TransferFailure(cause: "curl_easy_init")

    init(cause: String) { self.cause = cause }

    init(_ code: CURLcode) { cause = String(cString: curl_easy_strerror(code)) }
}

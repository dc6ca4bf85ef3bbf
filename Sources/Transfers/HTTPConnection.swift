internal import CCurl
package import Foundation

/// A handle of libcurl: owns it and frees it, and keeps the connection from request to request. For one thread at a
/// time; its calls block.
///
/// Foundation's own client keeps a processor busy for as long as it waits for the answer to a POST.
package final class HTTPConnection {
    package struct Request {
        /// Of HTTP or HTTPS.
        package let address: String
        /// As `Name: value`.
        package let headers: [String]
        package let body: Data

        package init(address: String, headers: [String], body: Data) {
            self.address = address
            self.headers = headers
            self.body = body
        }
    }

    package struct Answer {
        package let status: Int
        /// Seconds that the server asks to be left alone for; nil where it does not.
        package let retryAfter: Double?
        package let body: Data

        package init(status: Int, retryAfter: Double?, body: Data) {
            self.status = status
            self.retryAfter = retryAfter
            self.body = body
        }
    }

    /// What a transfer has brought so far.
    private final class Arrival {
        /// Bytes of an answer; more is none that is asked for here.
        static let largest = 32 << 20
        var body = Data()
    }

    private let curl: UnsafeMutableRawPointer?

    package init() { curl = TransferLibrary.handle() }

    deinit { curl_easy_cleanup(curl) }

    /// Sends a POST and waits for its answer. Redirections are not followed: the key would go to whoever they name.
    package func post(_ request: Request, within seconds: Double) -> Result<Answer, TransferFailure> {
        guard let curl else { return .failure(.noHandle) }
        let arrival = Arrival()
        let headers = request.headers.reduce(nil as UnsafeMutablePointer<curl_slist>?) { list, header in
            curl_slist_append(list, header) ?? list
        }
        defer { curl_slist_free_all(headers) }
        let result = request.body.withUnsafeBytes { body in
            request.address.withCString { address in
                fairdial_curl_set_pointer(curl, CURLOPT_URL, address)
                fairdial_curl_set_pointer(curl, CURLOPT_HTTPHEADER, headers)
                fairdial_curl_set_long(curl, CURLOPT_POST, 1)
                fairdial_curl_set_pointer(curl, CURLOPT_POSTFIELDS, body.baseAddress)
                fairdial_curl_set_long(curl, CURLOPT_POSTFIELDSIZE, body.count)
                fairdial_curl_set_long(curl, CURLOPT_TIMEOUT_MS, Int(max(seconds, 0.001) * 1000))
                fairdial_curl_set_long(curl, CURLOPT_NOSIGNAL, 1)
                setProxies(curl, for: request.address)
                fairdial_curl_set_pointer(curl, CURLOPT_WRITEDATA, Unmanaged.passUnretained(arrival).toOpaque())
                fairdial_curl_set_writer(curl) { bytes, size, count, arrival in
                    HTTPConnection.take(bytes, count: size * count, into: arrival)
                }
                return withExtendedLifetime(arrival) { curl_easy_perform(curl) }
            }
        }
        guard result == CURLE_OK else { return .failure(TransferFailure(result)) }
        let asked = fairdial_curl_retry_after(curl)
        return .success(
            Answer(
                status: fairdial_curl_status(curl), retryAfter: asked > 0 ? Double(asked) : nil, body: arrival.body))
    }

    /// Servers on this machine are asked directly, whatever proxy is set for the rest.
    private func setProxies(_ curl: UnsafeMutableRawPointer, for address: String) {
        guard LocalAddress.isHere(address) else { return }
        _ = "*".withCString { fairdial_curl_set_pointer(curl, CURLOPT_NOPROXY, $0) }
    }

    private static func take(
        _ bytes: UnsafeMutablePointer<CChar>?, count: Int, into arrival: UnsafeMutableRawPointer?
    ) -> Int {
        guard let bytes, let arrival else { return 0 }
        let arrived = Unmanaged<Arrival>.fromOpaque(arrival).takeUnretainedValue()
        guard arrived.body.count + count <= Arrival.largest else { return 0 }
        arrived.body.append(UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self), count: count)
        return count
    }
}

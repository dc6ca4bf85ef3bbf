internal import Foundation
internal import FoundationNetworking
internal import Synchronization

/// One request and its answer, awaited. Redirections are not followed: the key would go to whoever they name.
final class HTTPExchange: NSObject, URLSessionDataDelegate, Sendable {
    struct Answer: Sendable {
        let status: Int
        let retryAfter: String?
        let body: Data
    }

    /// Why there is no answer, in the system's words.
    struct Failure: Error {
        let cause: String
    }

    /// Bytes of an answer; more is none of a transcript's.
    private static let largest = 32 << 20

    private let body = Mutex(Data())
    private let outcome = Mutex<Result<Answer, Failure>?>(nil)
    private let isOver = DispatchSemaphore(value: 0)

    /// Sends a request and waits for its answer. Blocks.
    static func answer(to request: URLRequest, within seconds: Double) -> Result<Answer, Failure> {
        let exchange = HTTPExchange()
        let settings = URLSessionConfiguration.ephemeral
        settings.timeoutIntervalForRequest = seconds
        let session = URLSession(configuration: settings, delegate: exchange, delegateQueue: nil)
        defer { session.invalidateAndCancel() }
        session.dataTask(with: request).resume()
        guard exchange.isOver.wait(timeout: .now() + seconds) == .success,
            let outcome = exchange.outcome.withLock({ $0 })
        else { return .failure(Failure(cause: "no answer within \(Int(seconds)) s")) }
        return outcome
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let count = body.withLock { body in
            body.append(data)
            return body.count
        }
        if count > Self.largest { dataTask.cancel() }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let body = body.withLock { $0 }
        outcome.withLock { outcome in
            if let response = task.response as? HTTPURLResponse, error == nil {
                outcome = .success(
                    Answer(
                        status: response.statusCode, retryAfter: response.value(forHTTPHeaderField: "Retry-After"),
                        body: body))
            } else {
                outcome = .failure(Failure(cause: error?.localizedDescription ?? "no answer"))
            }
        }
        isOver.signal()
    }
}

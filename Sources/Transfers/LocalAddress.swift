internal import Foundation

/// Whether a server is on this machine.
package enum LocalAddress {
    package static func isHere(_ address: String) -> Bool {
        let host = URLComponents(string: address)?.host ?? ""
        return host == "localhost" || host.hasPrefix("127.") || host.contains("::1")
    }
}

import Foundation
import Model

extension Configuration {
    /// The zone in which instants are shown: the configured one, else the machine's.
    func shownZone() throws(ConfigurationProblem) -> String { try zone() ?? TimeZone.current.identifier }
}

import Evaluation
import Foundation

/// What this process and its ended children have used so far.
struct ProcessorUse {
    private let ownSeconds: Double
    private let childSeconds: Double
    private let childPeakKilobytes: Double
    private let wallSeconds: Double

    static func now() -> ProcessorUse {
        let children = usage(__rusage_who_t(RUSAGE_CHILDREN.rawValue))
        return ProcessorUse(
            ownSeconds: seconds(usage(__rusage_who_t(RUSAGE_SELF.rawValue))), childSeconds: seconds(children),
            childPeakKilobytes: Double(children.ru_maxrss), wallSeconds: ProcessInfo.processInfo.systemUptime)
    }

    /// What was used since then. Children that ended before then count for the peak of memory, too.
    func cost(since start: ProcessorUse, soundSeconds: Double) -> HearingCost {
        HearingCost(
            soundSeconds: soundSeconds, childSeconds: childSeconds - start.childSeconds,
            ownSeconds: ownSeconds - start.ownSeconds, wallSeconds: wallSeconds - start.wallSeconds,
            peakMegabytes: childPeakKilobytes / 1024)
    }

    private static func usage(_ who: __rusage_who_t) -> rusage {
        var use = rusage()
        getrusage(who, &use)
        return use
    }

    private static func seconds(_ use: rusage) -> Double {
        Double(use.ru_utime.tv_sec + use.ru_stime.tv_sec) + Double(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6
    }
}

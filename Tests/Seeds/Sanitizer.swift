internal import Foundation

/// A program that was built to look for faults in memory or between threads.
package enum Sanitizer {
    /// Whether this is one: it keeps for a while what was given back, so that its memory says nothing of the code's.
    package static var isOn: Bool { dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil }
}

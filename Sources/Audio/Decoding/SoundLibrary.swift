internal import CSndfile

/// The library that decodes.
package enum SoundLibrary {
    /// As the library says at run time, such as `libsndfile-1.2.0`.
    package static var version: String { String(cString: sf_version_string()) }
}

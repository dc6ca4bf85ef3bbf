/// What the program's exit code says; 64 is a usage error, as ArgumentParser has it.
enum ExitStatus: Int32 {
    case allDone = 0
    /// Done, but some inputs were set aside; they are listed.
    case someSetAside = 1
    case nothingDone = 2
    /// Interrupted; running the same command again resumes it.
    case interrupted = 130
}

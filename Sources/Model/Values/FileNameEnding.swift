extension String {
    /// Whether a file's name or path ends in these characters of ASCII, given in lower case, in capitals or not. By bytes:
    /// a folder may hold a million names.
    package func endsCaseless(in ending: String) -> Bool {
        utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) { $0 == $1 || $0 | 0x20 == $1 }
    }
}

extension Character {
    /// Whether it is one of `0` … `9`.
    package var isASCIIDigit: Bool { isASCII && isNumber }
}

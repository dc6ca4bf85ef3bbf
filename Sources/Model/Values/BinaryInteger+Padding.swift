extension BinaryInteger {
    /// Its digits with as many zeros before them as the width needs; not for what is below 0.
    package func padded(to width: Int) -> String {
        let digits = "\(self)"
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// One statement that every engine takes: parameters are `$1`, `$2`, … and may each be used several times.
struct Query: Sendable {
    /// For errors and logs; the text itself never leaves the store.
    let name: String
    let text: String

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }
}

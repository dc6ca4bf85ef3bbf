/// One forward step of the tables. It says what was done on its day, in literal SQL, and is never changed again.
struct Migration: Sendable {
    /// From 1, without a gap.
    let version: Int
    let name: String
    /// The statements, in one engine's words.
    let text: String
}

/// Whoever does something that is written in the ledger: a person's account, or the program itself.
package enum Actor {}
/// The account's own key; never a person's name.
package typealias ActorID = Identifier<Actor>

extension Identifier<Actor> {
    /// The program acting by itself.
    package static let system = ActorID("system")
}

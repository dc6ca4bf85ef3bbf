/// What a quantile that was said costs once the value is known (Koenker and Bassett 1978): least in the mean for the true
/// one. In the unit of the value.
package enum Pinball {
    /// - Parameter share: of which quantile, 0…1.
    package static func loss(share: Double, said: Double, came: Double) -> Double {
        (came - said) * (share - (came < said ? 1 : 0))
    }
}

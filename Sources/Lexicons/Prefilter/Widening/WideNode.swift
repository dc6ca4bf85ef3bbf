/// A pattern widened: every text in which the pattern matches holds a text that this matches.
///
/// Where the pattern looks around, refers back or holds to a place, this does not; what is left are characters, their
/// order and their number, which is what a prefilter can look for fast.
indirect enum WideNode: Hashable, Sendable {
    /// One character of a set.
    case one(WideSet)
    /// Nothing taken, nothing asked.
    case nothing
    /// Nothing taken; the pattern asks something here that is not kept.
    case condition
    /// Nothing taken; here a word begins or ends, as far as its ASCII characters go.
    case border
    /// Any text, none too.
    case anything
    case sequence([WideNode])
    case choice([WideNode])
    /// `most` is nil where there is no bound.
    case repeated(WideNode, least: Int, most: Int?)

    /// Whether it may take no character.
    var isNullable: Bool {
        switch self {
        case .one: false
        case .nothing, .condition, .border, .anything: true
        case .sequence(let parts): parts.allSatisfy(\.isNullable)
        case .choice(let branches): branches.contains(where: \.isNullable)
        case .repeated(let part, let least, _): least == 0 || part.isNullable
        }
    }
}

import Model

/// A text as a recogniser might have written it, with one mistake.
struct FaultyText: Hashable {
    let fault: RecogniserFault
    let text: String
}

/// Makes recognisers' mistakes in texts: each possible one by itself, always the same ones in the same order.
protocol FaultMaker {
    func variants(of text: String) -> [FaultyText]
}

/// Several makers one after the other; a text that two of them make counts once, as the first's.
struct FaultMakers: FaultMaker {
    let makers: [any FaultMaker]

    func variants(of text: String) -> [FaultyText] {
        var seen: Set<String> = [text]
        return makers.flatMap { $0.variants(of: text) }.filter { seen.insert($0.text).inserted }
    }
}

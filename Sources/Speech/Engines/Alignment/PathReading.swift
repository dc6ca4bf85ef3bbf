/// Which pieces of a path belong to which word of its line: each word took all pieces of one of its forms, or none.
struct PathReading {
    /// For each word of the line its pieces; nil for one that was left out, or where the path is none of this line.
    private(set) var pieces: [Range<Int>?]

    /// - Parameters:
    ///   - line: for each word the forms it may take.
    ///   - names: the words of the path.
    init(line: [[[String]]], names: [String]) {
        pieces = Array(repeating: nil, count: line.count)
        // taken[word][name]: how many names the word takes so that the rest of both still fits; nil where nothing does.
        var taken = Array(repeating: [Int?](repeating: nil, count: names.count + 1), count: line.count)
        var fits = [Bool](repeating: false, count: names.count + 1)
        fits[names.count] = true
        for place in line.indices.reversed() {
            var fitsFromHere = [Bool](repeating: false, count: names.count + 1)
            for name in 0...names.count {
                // Words that were said go before words that were left out.
                let counts = line[place].filter { names[name...].starts(with: $0) }.map(\.count) + [0]
                guard let count = counts.first(where: { fits[name + $0] }) else { continue }
                taken[place][name] = count
                fitsFromHere[name] = true
            }
            fits = fitsFromHere
        }
        var name = 0
        for place in line.indices {
            guard let count = taken[place][name] else { return }
            if count > 0 { pieces[place] = name..<name + count }
            name += count
        }
    }
}

import ArgumentParser

/// What is damaged.
enum Subject: String, ExpressibleByArgument, CaseIterable {
    case sound
    case texts
}

/// Where a worker's inputs come from, as one word of its command line.
enum InputSource: ExpressibleByArgument {
    case mutants(Subject, seed: UInt64)
    case kept(String)

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        if let subject = Subject(rawValue: parts[0]), let seed = UInt64(parts[1]) {
            self = .mutants(subject, seed: seed)
        } else {
            self = .kept(parts[1])
        }
    }

    var argument: String {
        switch self {
        case .mutants(let subject, let seed): "\(subject.rawValue):\(seed)"
        case .kept(let folder): "kept:\(folder)"
        }
    }

    /// The inputs by number.
    func inputs() throws -> (Int) throws -> Mutant {
        switch self {
        case .mutants(let subject, let seed):
            let mutants = try Mutants(subject, seed: seed)
            return { mutants[$0] }
        case .kept(let folder):
            let kept = try KeptInputs(folder)
            return { try kept.input($0) }
        }
    }
}

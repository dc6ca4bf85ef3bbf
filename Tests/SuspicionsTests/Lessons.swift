import Suspicions

/// Small texts to learn from: threats about a dog, insults about the head, and talk about the weather.
enum Lessons {
    static let violating =
        ["dog", "cousin", "big brother", "crew", "gang", "uncle", "neighbour", "friend"].flatMap { who in
            ["will bite you", "will find you", "knows your house", "is coming for you"].map {
                ViolatingText("my \(who) \($0)", category: "threat", origin: .lexicon)
            }
        }
        + ["empty", "rotten", "stupid", "hollow", "lazy"].flatMap { kind in
            ["you have a \(kind) head", "what a \(kind) man you are", "your \(kind) brain is broken"].map {
                ViolatingText($0, category: "abuse", origin: .catalogue)
            }
        }
    static let innocent = [
        InnocentText("we will find a plan for you", origin: .lexicon),
        InnocentText("you have a good plan", origin: .ruling),
    ]
    static let ordinary = (0..<40).map { number in
        [
            "the weather is fine on day \(number)", "shall we book table \(number)", "thank you and goodbye",
            "the train leaves at \(number)", "my order is number \(number)",
        ]
    }
    static let texts = TrainingTexts(violating: violating, innocent: innocent, ordinary: ordinary)
}

import Testing

@testable import Speech

@Suite("How written words may have been said")
struct SpokenFormsTests {
    private let known: Set<String> = ["pay", "don't", "mail", "box", "p", "b", "x", "a", "m", "the"]
    private var spoken: SpokenForms { SpokenForms { known.contains($0) } }

    private func forms(_ written: String) -> [String] { spoken.forms(of: written).map { $0.joined(separator: " ") } }

    @Test("a word of the dictionary is said as it is, whatever marks stand around it")
    func known_() {
        #expect(forms("“Pay,”") == ["pay"])
        #expect(forms("don’t.") == ["don't"])
    }

    @Test(
        "figures are said as a number, digit by digit or in pairs",
        arguments: [
            ("7", ["seven"]),
            ("1956", ["one thousand nine hundred fifty six", "one nine five six", "nineteen fifty six"]),
            ("$500", ["five hundred dollars", "five zero zero dollars", "five oh oh dollars"]),
            ("5%", ["five percent"]),
            ("1,200", ["one thousand two hundred", "one two zero zero", "one two oh oh", "twelve hundred"]),
            ("31st", ["thirty first"]), ("20th", ["twentieth"]), ("8th", ["eighth"]),
            ("007", ["zero zero seven", "oh oh seven"]), ("x-5", ["x five"]), ("$1", ["one dollar"]),
            ("20s", ["twenties", "two zeros", "two ohs"]),
            ("7:00am", ["seven a m", "seven o'clock a m", "seven hundred a m"]),
            ("$0.05", ["five cents", "zero five cents", "oh five cents"]), ("5-7", ["five seven", "five to seven"]),
            ("3.5", ["three point five"]),
        ])
    func figures(written: String, expected: [String]) { #expect(forms(written) == expected) }

    @Test("a long row of digits is only said digit by digit")
    func longRow() { #expect(forms("22965345956") == ["two two nine six five three four five nine five six"]) }

    @Test("compounds are their parts, capitals their letters, unknown words themselves")
    func others() {
        #expect(forms("mail-box") == ["mail box"])
        #expect(forms("PBX") == ["p b x"])
        #expect(forms("Dard") == ["dard"])
    }

    @Test("a figure that is no digit stays as it is written", arguments: ["½", "٣"])
    func strange(written: String) { #expect(forms(written) == [written]) }

    @Test("what has neither letters nor digits is no word", arguments: ["—", "...", "$", "?"])
    func nothing(written: String) { #expect(forms(written).isEmpty) }

    @Test("every written word has at most sixteen forms, however many its parts have")
    func bounded() { #expect(spoken.forms(of: "10-20-30-40-50-60").count == 16) }
}

@Suite("Sounds by spelling")
struct LetterSoundsTests {
    @Test(
        "letters sound as they mostly do",
        arguments: [
            ("ship", "SH IH P"), ("nation", "N AE SH AH N"), ("late", "L AE T"), ("letter", "L EH T ER"),
            ("queen", "K W IY N"),
        ])
    func words(word: String, phones: String) {
        #expect(LetterSounds.phones(of: word).joined(separator: " ") == phones)
    }

    @Test("whatever is written has a sound", arguments: ["", "123", "é", "'"])
    func anything(word: String) { #expect(!LetterSounds.phones(of: word).isEmpty) }
}

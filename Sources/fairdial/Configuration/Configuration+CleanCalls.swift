import Model
import Reports
import Store
import Texts

extension Configuration {
    /// The calls that were judged clean; nil where none are named.
    func lexiconCleanCalls() throws(LexiconSideProblem) -> CleanCallSource? {
        let name = self[.lexiconCleanCalls].text
        return name.isEmpty ? nil : try CleanCallSource(name)
    }

    /// So many hits are listed where lexicons are refused.
    private static let mostListed = 20

    /// Where clean calls are named, that lexicons hit nothing new in them that nobody accepted. What they do hit is listed.
    func checkCleanCalls(_ sets: [Language: LexiconSet], in store: CallStore, _ texts: Catalogue) async throws {
        guard let source = try lexiconCleanCalls() else { return }
        var open = 0
        let account = try await source.look(sets, store, self) { hit, acceptance in
            guard acceptance == nil else { return }
            open += 1
            if open <= Self.mostListed { Console.note(CleanCallLines(texts: texts).text(hit, nil)) }
        }
        // A call that cannot be read says nothing about it.
        for message in account.setAside { Console.note(message, texts) }
        guard open == 0, account.setAside.isEmpty else {
            let gaps = [
                "count": "\(open)", "unread": "\(account.setAside.count)", "calls": self[.lexiconCleanCalls].text,
            ]
            throw LexiconSideProblem(
                message: open > 0 ? Message("lexicon.gate.refused", gaps) : Message("lexicon.gate.unread", gaps))
        }
    }
}

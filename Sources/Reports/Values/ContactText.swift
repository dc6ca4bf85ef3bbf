package import Model
package import Texts

/// What rules on contacts found in a call, in words.
package enum ContactText {
    /// Of a hit; its own words where they are no longer, or not yet, known.
    package static func words(_ hit: Hit, _ texts: Catalogue) -> String {
        guard let found = ContactFound(hit.after) else { return "\(hit.text) \(hit.after)" }
        let words = words(found, at: hit.text, texts)
        return hit.confidence == .one ? words : texts.text("contact.unsure", ["found": words])
    }

    /// Why a rule was not judged.
    static func words(_ gap: ContactGap, _ texts: Catalogue) -> String {
        switch gap {
        case .start: texts.text("contact.gap.start")
        case .debtor: texts.text("contact.gap.debtor")
        case .zone: texts.text("contact.gap.zone")
        case .country: texts.text("contact.gap.country")
        case .unheard: texts.text("contact.gap.unheard")
        }
    }

    /// Those of a call that could not be judged, a line each.
    static func notJudged(_ judgement: Judgement, _ rules: [RuleID: Rule], _ texts: Catalogue) -> [String] {
        var lines: [String] = []
        for outcome in judgement.basis.contacts {
            guard let gap = outcome.gap else { continue }
            let name = rules[outcome.rule]?.name.text(in: texts.language) ?? ""
            let gaps = ["rule": "\(name) (\(outcome.rule))", "why": words(gap, texts)]
            lines.append(texts.text("contact.notJudged", gaps))
        }
        return lines
    }

    private static func words(_ found: ContactFound, at: String, _ texts: Catalogue) -> String {
        switch found {
        case .outside(""): return texts.text("contact.barredDay", ["at": at])
        case .outside(let hours): return texts.text("contact.outside", ["at": at, "hours": hours])
        case .overrun(let minutes, let hours):
            return texts.text("contact.overrun", ["at": at, "minutes": "\(minutes)", "hours": hours])
        case .calls(let count, let possibly, let most, let days, let counts):
            let gaps = ["at": at, "count": "\(max(count, possibly))", "most": "\(most)", "days": "\(days)"]
            return texts.text(key(counts), gaps)
        case .again(let count, let possibly, let most, let minutes):
            let gaps = ["at": at, "count": "\(max(count, possibly))", "most": "\(most)", "minutes": "\(minutes)"]
            return texts.text("contact.again", gaps)
        case .spoke(let day, let days):
            return texts.text("contact.spoke", ["at": at, "day": "\(day)", "days": "\(days)"])
        case .notJudged(let gap): return words(gap, texts)
        }
    }

    private static func key(_ counts: Rule.Contact.Counted) -> String {
        switch counts {
        case .placed: "contact.placed"
        case .answered: "contact.answered"
        case .unanswered: "contact.unanswered"
        }
    }
}

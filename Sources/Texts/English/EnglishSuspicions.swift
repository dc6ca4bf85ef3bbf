extension Catalogue {
    /// Suspicions: what looks like a violation although no rule says so.
    static let englishSuspicions: [String: String] = [
        "suspicion.tooFewViolating":
            "Suspicions of {language} are not learnt: {found} sentence(s) that break a rule were found, expected "
            + "at least {fewest}. Give a --catalogue, or lexicons with more examples.",
        "suspicion.tooFewOrdinary":
            "Suspicions of {language} are not learnt: {found} ordinary utterance(s) were found, expected at "
            + "least {fewest}. Give --ordinary, or score more calls first.",
        "suspicion.notAModel":
            "What is kept is no model of suspicions: line {line} cannot be read. Train again: fairdial "
            + "suspicions train.",
        "suspicion.catalogue": "{path} cannot be used as a catalogue of phrasings.",
        "suspicion.catalogue.shape":
            "found no `language` and no list of `categories`; docs/suspicions.md shows the shape of a catalogue.",
        "suspicion.catalogue.missing": "{path} is not there and is left out.",
        "suspicion.ordinary.noFile": "{path}: the file of ordinary conversations cannot be read.",
        "suspicion.ordinary.badLine":
            "{path}:{line}: found no conversation; expected {\"utterances\": [{\"text\": \"…\"}]} on a line.",
        "suspicion.noLexicon":
            "No lexicons are active yet, so there is nothing to learn from. Score some calls, or fairdial "
            + "lexicon activate.",
        "suspicion.noModel": "There is no model of suspicions yet. Make one: fairdial suspicions train.",
        "suspicion.noVersion": "No model {version} was ever kept. `fairdial suspicions show` names them.",
        "suspicion.trained":
            "{language}: model {version}, learnt from {violating} sentences that break a rule, {innocent} that "
            + "look like it and {ordinary} ordinary utterances. It looks from now on.",
        "suspicion.trained.same": "{language}: model {version} is the one that looks already; nothing has changed.",
        "suspicion.used": "{language}: model {version} looks from now on.",
        "suspicion.phrase": "«{phrase}»  {category}  +{excess}  said {count} time(s)",
        "suspicion.none": "not suspected ({excess} from the threshold)",
        "suspicion.listed":
            "{language}: {count} phrase(s) look like a violation among {utterances} utterances without a hit; "
            + "{shown} shown. None costs points.",
        "suspicion.activation": "{language}  {version}  {actor}  {reason}",
        "suspicion.model":
            "{language}: model {version}, {grams} n-grams; violating: {violating}; innocent: {innocent}; "
            + "ordinary: {ordinary}",
        "suspicion.side.violation": "for a violation",
        "suspicion.side.innocent": "against one",
        "suspicion.measure.category": "category",
        "suspicion.measure.phrasings": "unseen",
        "suspicion.measure.suspected": "suspected",
        "suspicion.measure.named": "named",
        "suspicion.measure.hit": "rules",
        "suspicion.measure.found": "together",
        "suspicion.measure.near": "near-misses suspected",
        "suspicion.measure.nearHit": "hit",
        "suspicion.measure.all": "all",
        "suspicion.measure.ordinary":
            "{language}: {suspected} of {count} ordinary utterances suspected, {rate} in 1,000",
    ]
}

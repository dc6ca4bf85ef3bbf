internal import CPocketSphinx
internal import Foundation
internal import Model

/// A language model as a part of a mixture.
struct LanguageModelPart {
    /// ARPA or the library's own form.
    let file: String
    /// 0…1; those of a mixture add up to 1.
    let part: Double
}

extension PocketSphinxHandle {
    /// Has the decoder expect what the language models of a mixture expect.
    ///
    /// Words that are added to the dictionary later are not expected.
    ///
    /// - Parameter mixture: at least one.
    /// - Throws: `HearingError` where the library refuses one.
    func expect(_ mixture: [LanguageModelPart]) throws(HearingError) {
        var models: [OpaquePointer?] = []
        // The mixture and the decoder hold what they need themselves.
        defer { for model in models { ngram_model_free(model) } }
        for file in mixture.map(\.file) {
            guard let model = ngram_model_read(configuration, file, NGRAM_AUTO, ps_get_logmath(decoder)) else {
                throw .modelRefused(file)
            }
            models.append(model)
        }
        // The library raises probabilities to the language weight before it adds them up. Parts that are not raised too
        // would make all words together likelier than 1, and it would hear more and shorter ones than were said.
        let languageWeight = cmd_ln_float_r(configuration, "-lw")
        let parts = mixture.map { Float(pow($0.part, languageWeight)) }
        var names = mixture.map { strdup($0.file) }
        defer { for name in names { free(name) } }
        guard let mixed = ngram_model_set_init(configuration, &models, &names, parts, Int32(models.count)) else {
            throw .engineRefused("ngram_model_set_init")
        }
        defer { ngram_model_free(mixed) }
        ngram_model_set_interp(mixed, nil, nil)
        guard ps_set_lm(decoder, "mixture", mixed) == 0, ps_set_search(decoder, "mixture") == 0 else {
            throw .engineRefused("ps_set_lm")
        }
    }
}

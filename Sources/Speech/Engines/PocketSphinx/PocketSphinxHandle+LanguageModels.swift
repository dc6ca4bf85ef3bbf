internal import CPocketSphinx
internal import Foundation
internal import Model

extension PocketSphinxHandle {
    /// Has the decoder expect what any of some language models expects. They are mixed in equal parts; since the library
    /// raises their probabilities to the language weight before it adds them up, the one that expects a word most decides.
    ///
    /// Words that are added to the dictionary later are not expected.
    ///
    /// - Parameter paths: at least one file, ARPA or the library's own form.
    /// - Throws: `HearingError` where the library refuses one.
    func expect(_ paths: [String]) throws(HearingError) {
        var models: [OpaquePointer?] = []
        // The mixture and the decoder hold what they need themselves.
        defer { for model in models { ngram_model_free(model) } }
        for path in paths {
            guard let model = ngram_model_read(configuration, path, NGRAM_AUTO, ps_get_logmath(decoder)) else {
                throw .modelRefused(path)
            }
            models.append(model)
        }
        var names = paths.map { strdup($0) }
        defer { for name in names { free(name) } }
        guard let mixture = ngram_model_set_init(configuration, &models, &names, nil, Int32(models.count)) else {
            throw .engineRefused("ngram_model_set_init")
        }
        defer { ngram_model_free(mixture) }
        ngram_model_set_interp(mixture, nil, nil)
        guard ps_set_lm(decoder, "mixture", mixture) == 0, ps_set_search(decoder, "mixture") == 0 else {
            throw .engineRefused("ps_set_lm")
        }
    }
}

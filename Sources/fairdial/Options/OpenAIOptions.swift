import Foundation
import Model
import Speech

/// The server that speaks OpenAI's interface.
extension Configuration {
    /// The server's models, one a language; none where no address is configured.
    func openAIModels() throws(ConfigurationProblem) -> [OpenAIModel] {
        guard !self[.openaiAddress].text.isEmpty else { return [] }
        guard let endpoint = OpenAIModel.endpoint(of: self[.openaiAddress].text) else {
            throw .badValue(.openaiAddress, withoutSecrets(self[.openaiAddress]), expected: "http://127.0.0.1:8000")
        }
        let (timeout, retries) = (try openAITimeout(), try openAIRetries())
        let keyFile = self[.openaiKeyFile].text
        let prompt = self[.openaiPrompt].text
        var models: [OpenAIModel] = []
        for code in self[.openaiLanguages].text.split(separator: ",") {
            guard let language = Language(code.trimmingCharacters(in: .whitespaces)) else {
                throw .badValue(.openaiLanguages, self[.openaiLanguages], expected: "zh,en")
            }
            models.append(
                OpenAIModel(
                    language: language, endpoint: endpoint, name: self[.openaiModel].text,
                    keyFile: keyFile.isEmpty ? nil : keyFile, prompt: prompt.isEmpty ? nil : prompt,
                    timeoutSeconds: timeout, retries: retries))
        }
        return models
    }

    private func openAITimeout() throws(ConfigurationProblem) -> Double {
        guard let seconds = Double(self[.openaiTimeout].text), (1...140).contains(seconds) else {
            throw .badValue(.openaiTimeout, self[.openaiTimeout], expected: "1…140")
        }
        return seconds
    }

    private func openAIRetries() throws(ConfigurationProblem) -> Int {
        guard let retries = Int(self[.openaiRetries].text), (0...10).contains(retries) else {
            throw .badValue(.openaiRetries, self[.openaiRetries], expected: "0…10")
        }
        return retries
    }

    /// An address may hold a name and a password; a message never does.
    private func withoutSecrets(_ value: Value) -> Value {
        guard let at = value.text.lastIndex(of: "@") else { return value }
        return Value(text: "…\(value.text[at...])", origin: value.origin)
    }
}

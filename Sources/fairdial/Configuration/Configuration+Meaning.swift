import Foundation
import Model
import Pipeline

/// What the configured texts mean.
extension Configuration {
    func language() throws(ConfigurationProblem) -> Language {
        guard let language = Language(self[.language].text) else {
            throw .badValue(.language, self[.language], expected: "en, zh, …")
        }
        return language
    }

    /// Nil where no zone is configured.
    func zone() throws(ConfigurationProblem) -> String? {
        let text = self[.zone].text
        guard !text.isEmpty else { return nil }
        guard TimeZone(identifier: text) != nil else {
            throw .badValue(.zone, self[.zone], expected: "Asia/Shanghai, Europe/London, …")
        }
        return text
    }

    /// Nil where no roles are configured.
    func channelRoles() throws(ConfigurationProblem) -> [ChannelRole]? {
        let text = self[.channels].text
        guard !text.isEmpty else { return nil }
        guard let roles = ChannelRoles.read(text) else {
            throw .badValue(.channels, self[.channels], expected: "agent,customer")
        }
        return roles
    }

    /// What a company's own call lists mean; our own form where no mapping is configured.
    func callMapping() throws(CallMappingProblem) -> CallMapping {
        let path = self[.callMapping].text
        return path.isEmpty ? .none : try CallMappingFile.mapping(at: path)
    }

    /// How many calls are heard at once: one a core unless it is set.
    func jobs() throws(ConfigurationProblem) -> Int {
        let text = self[.jobs].text
        guard !text.isEmpty else { return ProcessInfo.processInfo.activeProcessorCount }
        guard let jobs = Int(text), (1...256).contains(jobs) else {
            throw .badValue(.jobs, self[.jobs], expected: "1…256")
        }
        return jobs
    }

    /// The format of headerless sound by the file's extension.
    func headerlessFormats() throws(ConfigurationProblem) -> [String: HeaderlessFormat] {
        var formats: [String: HeaderlessFormat] = [:]
        for (fileExtension, text) in try pairs(.headerless, expected: "raw=pcm16:8000:1") {
            let parts = text.split(separator: ":").map(String.init)
            guard
                (2...3).contains(parts.count), let coding = HeaderlessFormat.Coding(rawValue: parts[0]),
                let rate = Int(parts[1]), (6000...192_000).contains(rate),
                let channels = parts.count == 3 ? Int(parts[2]) : 1, (1...64).contains(channels)
            else { throw .badValue(.headerless, self[.headerless], expected: "raw=pcm16:8000:1") }
            formats[fileExtension.lowercased()] = HeaderlessFormat(
                coding: coding, sampleRate: rate, channels: channels)
        }
        return formats
    }

    func compliance() throws(ConfigurationProblem) -> ComplianceSettings {
        guard let standsFrom = Confidence(self[.standsFrom].text) else {
            throw .badValue(.standsFrom, self[.standsFrom], expected: "0…1")
        }
        let windowText = self[.repeatWindow].text
        guard let seconds = Double(windowText.hasSuffix("s") ? windowText.dropLast() : windowText[...]), seconds >= 0
        else { throw .badValue(.repeatWindow, self[.repeatWindow], expected: "30s") }
        var ofSource: [String: Confidence] = [:]
        for (source, text) in try pairs(.sourceConfidence, expected: "webvtt=0.9") {
            guard let confidence = Confidence(text) else {
                throw .badValue(.sourceConfidence, self[.sourceConfidence], expected: "webvtt=0.9")
            }
            ofSource[source] = confidence
        }
        return ComplianceSettings(
            standsFrom: standsFrom, repetitionSeconds: seconds, confidenceOfSource: ofSource)
    }

    private func pairs(
        _ key: ConfigurationKey, expected: String
    ) throws(ConfigurationProblem) -> [(String, String)] {
        var found: [(String, String)] = []
        for item in self[key].text.split(separator: ",") {
            let parts = item.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { throw .badValue(key, self[key], expected: expected) }
            found.append(
                (
                    parts[0].trimmingCharacters(in: .whitespaces), parts[1].trimmingCharacters(in: .whitespaces)
                ))
        }
        return found
    }
}

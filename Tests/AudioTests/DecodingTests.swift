import Foundation
import Model
import Testing

@testable import Audio

@Suite("Decoding")
struct DecodingTests {
    @Test(
        "every coding of the samples is decoded, at the right length",
        arguments: [
            ("en-01-threats.wav", "IMA ADPCM"), ("en-02-lawsuit.wav", "Microsoft ADPCM"),
            ("en-03-arrest.aiff", "Signed 16 bit PCM"), ("en-04-abuse.opus", "Opus"), ("en-05-disclosure.wav", "U-Law"),
            ("en-06-private-payment.wav", "GSM 6.10"), ("en-07-clean.flac", "Signed 16 bit PCM"),
            ("en-08-near-misses.ogg", "Vorbis"), ("en-10-clean.mp3", "MPEG Layer III"), ("en-11-credit.wav", "A-Law"),
            ("en-12-harassment.au", "U-Law"), ("en-13-angry-customer.caf", "A-Law"), ("en-14-sheriff.w64", "U-Law"),
        ])
    func samples(file: String, coding: String) throws {
        let facts = try SoundAnalysis.facts(of: SoundSource(path: "\(SharedSound.samples)/\(file)"))
        #expect(facts.coding == coding)
        #expect(facts.incomplete == nil)
        #expect((20...60).contains(facts.durationSeconds))
        #expect(facts.channels.contains { !$0.speech.isEmpty })
    }

    @Test(
        "any rate from 6 to 192 kHz keeps its seconds",
        arguments: [6000, 8000, 11_025, 22_050, 44_100, 96_000, 192_000])
    func rates(rate: Int) throws {
        let folder = try Folder()
        let path = try folder.wav("a.wav", [Signals.tone(300, seconds: 1.5, rate: rate)], rate: rate)
        let stream = try SoundStream(SoundSource(path: path))
        var samples: [Float] = []
        while let block = try stream.next() { samples += block[0] }
        #expect(abs(samples.count - 24_000) <= 2)
        #expect(abs((samples[2000..<22_000].max() ?? 0) - 0.5) < 0.02, "the tone keeps its level")
        #expect(abs(try SoundAnalysis.facts(of: SoundSource(path: path)).durationSeconds - 1.5) < 0.001)
    }

    @Test("eight channels are kept apart")
    func eightChannels() throws {
        let folder = try Folder()
        let channels = (1...8).map { Signals.tone(100 * Double($0), seconds: 0.5, rate: 8000, level: 0.1 * Float($0)) }
        let facts = try SoundAnalysis.facts(of: SoundSource(path: try folder.wav("a.wav", channels, rate: 8000)))
        #expect(facts.channels.count == 8)
        #expect(!facts.channelsAreAlike)
        for (number, channel) in facts.channels.enumerated() {
            #expect(abs(Double(channel.peaks.max() ?? 0) - 25.5 * Double(number + 1)) < 2 * Double(number + 1))
        }
    }

    @Test("headerless telephone sound is read as it is told, and refused by name without")
    func headerless() throws {
        let folder = try Folder()
        let path = folder.file("a.ulaw")
        try Data(repeating: 0xFF, count: 16_000).write(to: URL(fileURLWithPath: path))
        let format = HeaderlessFormat(coding: .muLaw, sampleRate: 8000)
        #expect(try SoundAnalysis.facts(of: SoundSource(path: path, headerless: format)).durationSeconds == 2)
        let error = #expect(throws: SoundError.self) { try SoundAnalysis.facts(of: SoundSource(path: path)) }
        #expect(error?.message.key == "audio.needsFormat")
    }

    @Test("opening and closing a thousand files leaves no handle open")
    func handles() throws {
        let folder = try Folder()
        let path = try folder.wav("a.wav", [Signals.tone(300, seconds: 0.2, rate: 8000)], rate: 8000)
        for _ in 0..<1000 { _ = try SoundFile(SoundSource(path: path)) }
        // Other suites open files of their own meanwhile.
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
        }
        #expect(open.filter { $0 == path }.isEmpty)
    }

    @Test("a resampler that is fed after its end says so and does not run for ever", .timeLimit(.minutes(10)))
    func afterFlush() throws {
        let resampler = try Resampler(from: 8000)
        _ = try resampler.process(Signals.tone(300, seconds: 0.5, rate: 8000))
        _ = try resampler.flush()
        #expect(throws: SoundError.self) {
            for _ in 0..<3 { _ = try resampler.process(Signals.tone(300, seconds: 0.5, rate: 8000)) }
        }
    }

    @Test("facts that were stored before the detected speech was are read, with what was kept around it")
    func olderFacts() throws {
        let old =
            #"{"loudnessDecibels":-20,"silenceSeconds":1,"clippedSamples":0,"speech":[{"start":1,"end":2}],"peaks":[1]}"#
        let facts = try JSONDecoder().decode(ChannelFacts.self, from: Data(old.utf8))
        #expect(facts.voiced == [Span(start: 1, end: 2)])
        let new = ChannelFacts(
            loudnessDecibels: -20, silenceSeconds: 1, clippedSamples: 0, speech: [Span(start: 1, end: 2)],
            voiced: [Span(start: 1.25, end: 1.75)], peaks: [])
        #expect(try JSONDecoder().decode(ChannelFacts.self, from: JSONEncoder().encode(new)) == new)
    }
}

@Suite("Decoding what sox writes", .enabled(if: Sox.exists, "sox is not installed here"))
struct SoxFormatTests {
    @Test(
        "each coding keeps length and level",
        arguments: [
            ("a.wav", ["-b", "8"]), ("a.wav", ["-b", "16"]), ("a.wav", ["-b", "24"]), ("a.wav", ["-b", "32"]),
            ("a.wav", ["-e", "float"]), ("a.wav", ["-e", "mu-law"]), ("a.wav", ["-e", "a-law"]),
            ("a.wav", ["-e", "ima-adpcm"]), ("a.wav", ["-e", "ms-adpcm"]), ("a.wav", ["-e", "gsm-full-rate"]),
            ("a.aiff", []), ("a.au", []), ("a.caf", []), ("a.w64", []), ("a.flac", []), ("a.ogg", []), ("a.mp3", []),
            ("a.vox", []), ("a.raw", ["-e", "signed", "-b", "16"]), ("a.al", []), ("a.gsm", []),
        ] as [(String, [String])])
    func coding(name: String, options: [String]) async throws {
        let folder = try Folder()
        let path = folder.file(name)
        try await Sox.run(
            ["-n", "-r", "8000", "-c", "1"] + options + [path, "synth", "2", "sine", "440", "vol", "0.5"])
        let headerless: [String: HeaderlessFormat.Coding] = [
            "vox": .vox, "raw": .pcm16, "al": .aLaw, "gsm": .gsm,
        ]
        let coding = headerless[String(name.dropFirst(2))]
        let source = SoundSource(
            path: path, headerless: coding.map { HeaderlessFormat(coding: $0, sampleRate: 8000) })
        let facts = try SoundAnalysis.facts(of: source)
        #expect(abs(facts.durationSeconds - 2) < 0.25, "\(facts.durationSeconds)")
        #expect(abs(Double(facts.channels[0].peaks[10]) - 127) < 20, "\(facts.channels[0].peaks[10])")
        #expect(facts.channels[0].speech.isEmpty, "a tone is no speech")
        #expect(facts.incomplete == nil)
    }
}

enum Sox {
    static let exists = FileManager.default.isExecutableFile(atPath: "/usr/bin/sox")

    /// Waits on a thread of its own: those of the tests are few, and all tests share them.
    static func run(_ arguments: [String], of program: String = "/usr/bin/sox") async throws {
        let status: Result<Int32, any Error> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    returning: Result {
                        let process = Process()
                        process.executableURL = URL(fileURLWithPath: program)
                        process.arguments = arguments
                        try process.run()
                        process.waitUntilExit()
                        return process.terminationStatus
                    })
            }
        }
        try #require(try status.get() == 0, "\(program) \(arguments)")
    }
}

import Foundation
import Model
import Testing
@testable import Audio
@Test func explore() throws {
    for root in ["/work/shared/data/audio", "/work/main/audio-samples"] {
        let walker = FileManager.default.enumerator(atPath: root)!
        var byFolder: [String: (Int, Double, Double)] = [:]
        while let f = walker.nextObject() as? String {
            guard ["wav","flac","mp3","ogg","opus","aiff","au","caf","w64","ulaw"].contains((f as NSString).pathExtension) else { continue }
            let begin = ContinuousClock.now
            do {
                let hl = f.hasSuffix("ulaw") ? HeaderlessFormat(coding: .muLaw, sampleRate: 8000) : nil
                let x = try SoundAnalysis.facts(of: SoundSource(path: root + "/" + f, headerless: hl))
                let speech = x.channels.map { $0.speech.reduce(0) { $0 + $1.length } }
                let folder = (f as NSString).deletingLastPathComponent
                let o = byFolder[folder] ?? (0, 0, 0)
                byFolder[folder] = (o.0 + 1, o.1 + x.durationSeconds, o.2 + (speech.max() ?? 0))
                if speech.allSatisfy({ $0 == 0 }) || root.contains("samples") || f.contains("calls") || x.incomplete != nil { print(f, x.container, x.coding, x.sampleRate, x.durationSeconds, speech, x.channelsAreAlike, x.overlapSeconds, x.incomplete?.key ?? "-", x.channels.map(\.speech.count), x.channels.map(\.loudnessDecibels), ContinuousClock.now - begin) }
            } catch { print(f, error) }
        }
        print(byFolder)
    }
}

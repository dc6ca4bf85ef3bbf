import Foundation
import Model
import Testing

@testable import Audio

@Suite("The echo of one channel in the other")
struct EchoTests {
    private func paths(_ left: [Float], _ right: [Float]) -> [EchoPath?] {
        var search = TwoWayEchoSearch()
        search.take([left, right])
        return search.paths
    }

    /// Frames of 10 ms with nothing but echo, by channel.
    private func echoes(_ left: [Float], _ right: [Float], _ paths: [EchoPath?]) -> [Set<Int>] {
        var watch = TwoWayEchoWatch(paths)
        let early = watch.take([left, right])
        return zip(early, watch.finish()).map { Set($0 + $1) }
    }

    @Test(
        "an echo is found with its delay and level, in the channel that holds it and in no other",
        arguments: [(0, -12), (70, -20), (180, -30), (500, -16), (600, -25)] as [(Int, Float)])
    func found(milliseconds: Int, decibels: Float) throws {
        let left = MadeTalk.said(seconds: 24, turn: 0, seed: 1)
        let right = MadeTalk.with(
            MadeTalk.said(seconds: 24, turn: 1, seed: 2), echoOf: left, milliseconds: milliseconds, decibels: decibels)
        let found = paths(left, right)
        let echo = try #require(found[1]).echo(leftOut: [])
        #expect(found[0] == nil)
        #expect(abs(echo.delayMilliseconds - milliseconds) <= 10)
        #expect(abs(echo.decibels - Double(decibels)) <= 3)
    }

    @Test("each channel may hold the other's, each in its own way")
    func bothWays() {
        let (left, right) = (
            MadeTalk.said(seconds: 30, turn: 0, seed: 1), MadeTalk.said(seconds: 30, turn: 1, seed: 2)
        )
        let found = paths(
            MadeTalk.with(left, echoOf: right, milliseconds: 40, decibels: -18),
            MadeTalk.with(right, echoOf: left, milliseconds: 250, decibels: -26))
        #expect(found.map { $0?.delay } == [4, 25])
    }

    @Test("two who speak for themselves are no echo, in turns or both at once")
    func none() {
        for turns in [(0, 1), (nil, nil), (nil, 1)] as [(Int?, Int?)] {
            let found = paths(
                MadeTalk.said(seconds: 60, turn: turns.0, seed: 3), MadeTalk.said(seconds: 60, turn: turns.1, seed: 4))
            #expect(found == [nil, nil])
        }
    }

    @Test("the same sound as loud, silence, and an echo later than the longest are none")
    func others() {
        let left = MadeTalk.said(seconds: 24, turn: 0, seed: 1)
        #expect(paths(left, left) == [nil, nil])
        #expect(paths(left, MadeTalk.silence(seconds: 24)) == [nil, nil])
        #expect(paths(MadeTalk.silence(seconds: 24), MadeTalk.silence(seconds: 24)) == [nil, nil])
        let right = MadeTalk.with(
            MadeTalk.said(seconds: 24, turn: 1, seed: 2), echoOf: left, milliseconds: 800, decibels: -20)
        #expect(paths(left, right) == [nil, nil])
    }

    @Test("who speaks over an echo keeps every moment; where nobody does, the echo is known")
    func doubleTalk() {
        let far = MadeTalk.said(seconds: 60, seed: 5)
        let near = MadeTalk.with(
            MadeTalk.said(seconds: 60, turn: 1, decibels: -20 ... -10, seed: 6), echoOf: far, milliseconds: 120,
            decibels: -20)
        let found = paths(far, near)
        let echoes = echoes(far, near, found)
        #expect(found.map { $0?.delay } == [nil, 12])
        #expect(echoes[0].isEmpty)
        let framesOfTurn = 100 * MadeTalk.turnSeconds
        for start in stride(from: 0, to: 6000, by: 2 * framesOfTurn) {
            let (alone, spoken) = (start..<start + framesOfTurn, start + framesOfTurn..<start + 2 * framesOfTurn)
            #expect(echoes[1].isDisjoint(with: spoken))
            #expect(alone.dropFirst(30).dropLast(30).count(where: echoes[1].contains) > 220)
        }
    }

    @Test(
        "a real pair: the echo is left out of the customer's speech, and nothing that the customer says",
        arguments: [1, 2])
    func sample(step: Int) throws {
        let channels = try MadeTalk.sample("en-07-clean.flac")
        let mixed = MadeTalk.with(channels[1], echoOf: channels[0], milliseconds: 183, decibels: -18)
        let folder = try Folder()
        // Telephone sound ends below 4 kHz, so that every other sample says all of it.
        func facts(_ name: String, _ channels: [[Float]]) throws -> SoundFacts {
            let thinned = channels.map { channel in stride(from: 0, to: channel.count, by: step).map { channel[$0] } }
            return try SoundAnalysis.facts(of: SoundSource(path: try folder.wav(name, thinned, rate: 16_000 / step)))
        }
        let clean = try facts("clean.wav", channels)
        let echoing = try facts("echoing.wav", [channels[0], mixed])
        #expect(clean.channels.allSatisfy { $0.echo == nil })
        #expect(echoing.channels[0] == clean.channels[0])
        let (own, heard) = (clean.channels[1].voiced, echoing.channels[1])
        let echo = try #require(heard.echo)
        #expect((170...190).contains(echo.delayMilliseconds))
        #expect(abs(echo.decibels + 18) <= 3)
        #expect(echo.seconds > 12)
        #expect(own.flatMap { $0.without(heard.voiced) }.reduce(0) { $0 + $1.length } < 0.3)
        #expect(heard.voiced.flatMap { $0.without(own) }.reduce(0) { $0 + $1.length } < 3)
    }

    @Test(
        "recordings without echo, and of one channel, have none",
        arguments: [
            "en-01-threats.wav", "en-05-disclosure.wav", "en-10-clean.mp3", "en-12-harassment.au", "en-14-sheriff.w64",
        ])
    func samples(file: String) throws {
        let facts = try SoundAnalysis.facts(of: SoundSource(path: "\(SharedSound.samples)/\(file)"))
        #expect(facts.channels.allSatisfy { $0.echo == nil })
        #expect(!facts.leavesOutEcho)
    }

    @Test("what is left of a stretch outside others")
    func without() {
        let span = Span(start: 1, end: 4)
        #expect(span.without([]) == [span])
        #expect(span.without([Span(start: 0, end: 5)]) == [])
        #expect(
            span.without([Span(start: 0, end: 1.5), Span(start: 2, end: 3), Span(start: 9, end: 10)])
                == [Span(start: 1.5, end: 2), Span(start: 3, end: 4)])
    }
}

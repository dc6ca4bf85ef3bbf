import Model
import Testing

@testable import Pipeline

@Suite("Parts of calls in a call list")
struct PartedListTests {
    private func list(_ rows: String) throws -> CallList {
        try CallList(text: "call_id,file,part,employee,from,until\n\(rows)", path: "calls.csv", defaultZone: nil)
    }

    @Test("rows of one call with parts are one call, found by each of its files")
    func parts() throws {
        let list = try list("c-1,b.wav,2,,,\nc-1,a.wav,1,E-1,,\nc-2,,,E-2,,\n")
        #expect(list.problems.isEmpty)
        #expect(list.count == 2)
        #expect(list.namesParts)
        let second = try #require(list.listed(recordingAt: "day/b.wav"))
        #expect(second.call == Call(callID: "c-1", employee: EmployeeID("E-1")))
        #expect(second.part == 2)
        #expect(second.partCount == 2)
        #expect(list.listed(recordingAt: "a.wav")?.part == 1)
        #expect(list.listed(recordingAt: "c-2.wav")?.part == nil)
        #expect(list.listed(recordingAt: "c-1.wav") == nil, "a call that names files is not found by its id")
    }

    @Test("a call may be in several files and shared, in seconds of the whole call")
    func shared() throws {
        let list = try list("c-1,a.wav,1,E-1,0,60\nc-1,b.wav,2,E-2,60,90\nc-1,,,E-1,90,\n")
        #expect(list.problems.isEmpty)
        let call = try #require(list.call(forRecordingAt: "b.wav"))
        #expect(call.stretches.map(\.employee) == [EmployeeID("E-1"), EmployeeID("E-2"), EmployeeID("E-1")])
    }

    @Test(
        "rows that contradict each other set the call aside, each with its line",
        arguments: [
            ("c-1,a.wav,0,,,\nc-1,b.wav,2,,,", "calls.part", 2), ("c-1,a.wav,x,,,", "calls.part", 2),
            ("c-1,a.wav,1000,,,", "calls.part", 2), ("c-1,a.wav,1,,,\nc-1,b.wav,,,,", "calls.partWithoutFile", 3),
            ("c-1,a.wav,1,,,\nc-1,,2,,,", "calls.partWithoutFile", 3),
            ("c-1,a.wav,1,,,\nc-1,b.wav,1,,,", "calls.stretchDiffers", 3),
            ("c-1,a.wav,1,,,\nc-1,a.wav,2,,,", "calls.stretchDiffers", 3),
            ("c-1,a.wav,1,E-1,,\nc-1,b.wav,2,E-2,,", "calls.stretchDiffers", 3),
            ("c-1,a.wav,1,E-1,0,60\nc-1,b.wav,2,E-2,,", "calls.stretchMissing", 3),
            ("c-1,a.wav,1,,,\nc-2,a.wav,,,,", "calls.duplicate", 3),
        ])
    func contradictions(rows: String, key: String, line: Int) throws {
        let list = try list(rows)
        let problem = try #require(list.problems.first { $0.message.key == key }, "\(list.problems)")
        #expect(problem.line == line)
        #expect(list.call(forRecordingAt: "b.wav") == nil)
    }

    @Test("a name pattern tells the part, where the number is one that a call's file can have")
    func names() throws {
        let pattern = try NamePattern(#"(?<call>c\d+)-(?<part>\d+)"#, zone: nil)
        #expect(pattern.namesParts)
        #expect(pattern.part(ofFileNamed: "c1-02.wav") == 2)
        #expect(pattern.part(ofFileNamed: "c1-0.wav") == nil)
        #expect(pattern.part(ofFileNamed: "c1-1000.wav") == nil)
        #expect(pattern.part(ofFileNamed: "x.wav") == nil)
        #expect(pattern.call(forFileNamed: "c1-02.wav")?.callID == "c1")
        #expect(try !NamePattern(#"(?<part>\d+)"#, zone: nil).namesParts, "a part of no call")
    }
}

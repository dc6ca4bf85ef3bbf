internal import CSndfile
internal import Foundation
internal import Model

/// One sound file open for reading: owns libsndfile's handle and closes it. For one thread at a time; its calls block.
final class SoundFile {
    let path: String
    let sampleRate: Int
    let channelCount: Int
    let container: String
    let coding: String
    /// Frames that the header promises; nil where it does not say.
    private let promisedFrames: Int64?
    /// What the header alone tells.
    private let headerShortfall: Shortfall?
    private let handle: OpaquePointer
    private let mended: MendedSound?
    private let foreign: ForeignSound?

    // libsndfile keeps the reason of a failed open in one place for the whole process.
    private static let opening = NSLock()

    /// - Throws: `SoundError` that says why the file is no sound.
    init(_ source: SoundSource) throws(SoundError) {
        path = source.path
        try Self.check(source.path)
        var info = SF_INFO()
        if let headerless = source.headerless {
            info.format = headerless.sndfileFormat
            info.samplerate = Int32(headerless.sampleRate)
            info.channels = Int32(headerless.channels)
        } else if let suffix = FirstBytes.headerlessSuffix(source.path) {
            throw .needsFormat(source.path, suffix: suffix)
        } else if FirstBytes.isOnlyNamedSound(source.path) {
            throw FirstBytes.refusal(source.path, cause: "")
        }
        let foreign = source.headerless == nil ? try Self.foreign(source.path) : nil
        let mended = source.headerless == nil && foreign == nil ? MendedSound(path: source.path) : nil
        self.foreign = foreign
        self.mended = mended
        Self.opening.lock()
        let opened =
            if let foreign { foreign.open(&info) } else {
                mended?.open(&info) ?? sf_open(source.path, Int32(SFM_READ), &info)
            }
        let cause = opened == nil ? String(cString: sf_strerror(nil)) : ""
        Self.opening.unlock()
        guard let handle = opened else {
            if let foreign { throw .codingNotRead(source.path, cause: foreign.complaint() ?? cause) }
            throw FirstBytes.refusal(source.path, cause: cause)
        }
        self.handle = handle
        sampleRate = Int(info.samplerate)
        channelCount = Int(info.channels)
        (container, coding) = foreign.map { ($0.coding.rawValue, $0.coding.rawValue) } ?? Self.names(of: info.format)
        // A truncated Ogg promises 2^63 − 1 frames; nothing honest comes near a hundred years of sound.
        let plausible = Int64(sampleRate) * 3_153_600_000
        promisedFrames = info.frames >= 0 && info.frames < plausible ? Int64(info.frames) : nil
        headerShortfall =
            foreign != nil
            ? nil : mended?.shortfall ?? Self.shortfall(handle) ?? (OggEnd.isReached(source.path) ? nil : .noEndMark)
        guard (6000...192_000).contains(sampleRate) else { throw .rate(source.path, found: sampleRate) }
    }

    deinit { sf_close(handle) }

    /// Reads up to `frames` frames, channels interleaved; fewer at the end, none after it.
    ///
    /// - Returns: values of −1…1 whatever the file holds: floats beyond full scale are cut off at it, as every coding
    ///   of a telephone line does, and what is no number is silence.
    func read(_ frames: Int, into buffer: inout [Float]) -> Int {
        let wanted = frames * channelCount
        if buffer.count < wanted { buffer = [Float](repeating: 0, count: wanted) }
        let read = buffer.withUnsafeMutableBufferPointer { samples in
            samples.baseAddress.map { sf_readf_float(handle, $0, sf_count_t(frames)) } ?? 0
        }
        let count = max(0, Int(read))
        for place in 0..<count * channelCount where !(abs(buffer[place]) <= 1) {
            buffer[place] = buffer[place].isFinite ? max(-1, min(1, buffer[place])) : 0
        }
        return count
    }

    /// What is missing where `framesRead` frames were all that could be read; nil for a whole recording. Every coding
    /// gives exactly as many as its header promises.
    func shortfall(framesRead: Int64) -> Shortfall? {
        if let foreign {
            return foreign.complaint(bytesRead: Int(framesRead) * channelCount * 2).map { .decoder($0) }
        }
        if let headerShortfall { return headerShortfall }
        guard let promisedFrames else { return mended?.hidesEnd == true ? nil : .noEndMark }
        return promisedFrames > framesRead ? .frames(promised: promisedFrames, found: framesRead) : nil
    }

    /// Why not a single frame could be read.
    var emptiness: SoundError {
        foreign?.complaint().map { .codingNotRead(path, cause: $0) } ?? .noSamples(path)
    }

    private static func foreign(_ path: String) throws(SoundError) -> ForeignSound? {
        guard let coding = ForeignCoding(path: path) else { return nil }
        return try ForeignSound(path, coding)
    }

    private static func check(_ path: String) throws(SoundError) {
        let size: Int
        guard FileKind.of(path) != .other else { throw .notFile(path) }
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            size = try handle.read(upToCount: 1)?.count ?? 0
        } catch {
            throw .notReadable(path, cause: error.localizedDescription)
        }
        guard size > 0 else { throw .empty(path) }
    }

    private static func names(of format: Int32) -> (String, String) {
        func name(_ code: Int32) -> String {
            var info = SF_FORMAT_INFO()
            info.format = code
            sf_command(nil, Int32(SFC_GET_FORMAT_INFO), &info, Int32(MemoryLayout<SF_FORMAT_INFO>.size))
            return info.name.map { String(cString: $0) } ?? "?"
        }
        return (name(format & Int32(SF_FORMAT_TYPEMASK)), name(format & Int32(SF_FORMAT_SUBMASK)))
    }

    /// libsndfile reads what is there of a cut WAV, RF64, AIFF, AU or W64 file, and only its log tells what should have
    /// been.
    private static func shortfall(_ handle: OpaquePointer) -> Shortfall? {
        var log = [CChar](repeating: 0, count: 8192)
        let length = sf_command(handle, Int32(SFC_GET_LOG_INFO), &log, Int32(log.count))
        let text = String(decoding: log.prefix(max(0, Int(length))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let sizes = /(?:data|SSND|Data Size|riff|Riff size)\s*:\s*(\d+) \(should be (\d+)\)/
        guard let match = text.firstMatch(of: sizes), let promised = Int(match.1), let found = Int(match.2) else {
            return nil
        }
        if promised == 0, found > 0 { return .unfinished }
        // The greatest number is a stream's way to say: to the end of the file.
        guard promised > found, promised != Int(UInt32.max) else { return nil }
        return .bytes(promised: "\(promised)", found: "\(found)")
    }
}

extension HeaderlessFormat {
    fileprivate var sndfileFormat: Int32 {
        let coding =
            switch coding {
            case .muLaw: SF_FORMAT_ULAW
            case .aLaw: SF_FORMAT_ALAW
            case .vox: SF_FORMAT_VOX_ADPCM
            case .pcm16: SF_FORMAT_PCM_16 | SF_ENDIAN_LITTLE
            case .gsm: SF_FORMAT_GSM610
            }
        return Int32(SF_FORMAT_RAW | coding)
    }
}

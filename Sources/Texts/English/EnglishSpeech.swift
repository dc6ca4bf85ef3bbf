extension Catalogue {
    /// Sound and engines.
    static let englishSpeech: [String: String] = [
        "audio.notReadable": "{path}: cannot be read: {cause}. Check its permissions; the next run tries again.",
        "audio.notFile":
            "{path}: a folder, pipe or device; expected a file of sound. Copy the sound to a file and give that.",
        "audio.empty": "{path}: the file is empty (0 bytes). Ask the recorder for it again.",
        "audio.notAudio":
            "{path}: not sound: it begins with “{begins}”, which no known format does. Check what wrote it.",
        "audio.codingNotRead": "{path}: its coding cannot be read: {cause} Convert it to WAV or FLAC and score again.",
        "audio.needsFFmpeg":
            "{path}: {coding} is read through ffmpeg, which is not installed: apt-get install {package}. The next run tries again.",
        "audio.needsFormat":
            "{path}: sound without a header: say how to read it, such as --headerless {suffix}=pcm16:8000:1.",
        "audio.noSamples":
            "{path}: a header without a single sample of sound. Ask the recorder for it again, or leave it out.",
        "audio.tooShort":
            "{path}: {seconds} s of sound; a word needs 0.1 s. Ask the recorder for the whole call, or leave it out.",
        "audio.rate":
            "{path}: {found} samples a second; expected 6,000 to 192,000. Convert it, such as with sox IN -r 16000 OUT.",
        "audio.unlike":
            "{path}: {found} samples and channels; expected {expected}, as in {first}: the files of one call are heard as one sound. Convert one of them, such as with sox.",
        "audio.resampler": "The rate of the sound cannot be changed: {cause}.",
        "audio.notWritten":
            "{path}: cannot be written: {cause}. Check the folder, its permissions and the room on the disk, and try again.",
        "audio.writtenOntoItself":
            "{path}: is the recording itself; expected another file to write to. Give another name.",
        "audio.incompleteBytes": "incomplete: the header promises {promised} bytes of sound, {found} are there",
        "audio.incompleteFrames": "incomplete: the header promises {promised} samples, {found} are there",
        "audio.incompleteUnfinished":
            "incomplete: the sizes in the header are 0, the recorder did not finish the file",
        "audio.incompleteDecoder": "incomplete: a part of it could not be decoded: {cause}",
        "audio.incompleteEnd": "incomplete: the file has no end mark",
        "speech.modelMissing":
            "No model for “{language}”: {file} is missing. Install Debian's pocketsphinx-en-us, or configure the paths of another.",
        "speech.modelRefused": "PocketSphinx refuses the model in {path}; is it a PocketSphinx 0.8 model?",
        "speech.engineMissing":
            "The engine {engine} is not whole: {file} is missing. Run scripts/get-engine {engine}; the next run tries again.",
        "speech.engineNotLoaded":
            "{path} cannot be loaded ({cause}). scripts/get-engine lays down what fits; the next run tries again.",
        "speech.engineRefused":
            "The engine failed, also with nothing else being heard: {call}. Set aside; --retry-failed tries it again.",
        "speech.serverAway":
            "{address}: no transcript: {cause} (tries: {tries}). Start the server, or check openaiAddress and openaiModel; the next run takes this call.",
        "speech.serverWantsKey":
            "{address}: the key is missing or refused (HTTP {status}). Put the right one into {variable} or the file of openaiKeyFile; the next run takes this call.",
        "speech.keyNotReadable":
            "{path}: the file of the key (openaiKeyFile) cannot be read: {cause}. Check its place and permissions; the next run takes this call.",
        "speech.serverRefused":
            "{address}: the server refused this sound: {cause}. Set aside; --retry-failed tries it again.",
        "speech.serverGarbled":
            "{address}: the answer begins with “{begins}”; expected verbose_json with text, segments or words. Set aside; check openaiAddress, and --retry-failed tries it again.",
        "speech.whisperNotStarted":
            "The local Whisper does not start ({cause}). Run scripts/get-engine whisper; the next run takes this call.",
        "speech.whisperAway":
            "The local Whisper ended or failed while it heard this call ({cause}). The next call starts it again, and the next run takes this one. Where that goes on, memory is short: give fewer --jobs.",
        "speech.noEngine":
            "No engine here speaks “{language}”. Put a transcript beside it (such as NAME.transcript.json or NAME.vtt), or configure a model.",
        "speech.noSpeech": "No speech was found in it.",
        "speech.childDied":
            "The process that heard it died ({cause}), also with nothing else being heard. Set aside; --retry-failed tries it again.",
        "speech.childSilent":
            "The process that heard it gave no sign of life for {seconds} s, also with nothing else being heard. Set aside; --retry-failed tries it again.",
        "speech.childNotStarted":
            "{path} cannot be started: {cause}. Check that it is there and may be run; the next run tries again.",
    ]
}

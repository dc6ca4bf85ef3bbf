extension Catalogue {
    /// 音频与识别引擎。
    static let chineseSpeech: [String: String] = [
        "audio.notReadable": "{path}：无法读取：{cause}。请检查权限，下次运行会再试。",
        "audio.notFile": "{path}：是目录、管道或设备，应为音频文件。请把声音存成文件后再试。",
        "audio.empty": "{path}：文件为空（0 字节）。请向录音系统重新获取。",
        "audio.notAudio": "{path}：不是音频：文件以“{begins}”开头，不属于任何已知格式。请检查其来源。",
        "audio.codingNotRead": "{path}：编码无法读取：{cause}请转换为 WAV 或 FLAC 后再评分。",
        "audio.needsFFmpeg": "{path}：{coding} 需通过 ffmpeg 读取，但尚未安装：apt-get install {package}。下次运行会再试。",
        "audio.needsFormat": "{path}：音频没有文件头，请说明读法，例如 --headerless {suffix}=pcm16:8000:1。",
        "audio.noSamples": "{path}：只有文件头，没有任何声音。请向录音系统重新获取，或将其排除。",
        "audio.tooShort": "{path}：只有 {seconds} 秒声音，一个词至少要 0.1 秒。请向录音系统获取完整录音，或将其排除。",
        "audio.rate": "{path}：采样率为每秒 {found}，应在 6,000 至 192,000 之间。请先转换，例如 sox 输入 -r 16000 输出。",
        "audio.unlike":
            "{path}：采样率和声道为 {found}，应与 {first} 一样为 {expected}：一通话的各个文件要连成一段声音来听。请用 sox 等工具转换其中之一。",
        "audio.resampler": "无法转换采样率：{cause}。",
        "audio.notWritten": "{path}：无法写入：{cause}。请检查目录、权限和磁盘空间后重试。",
        "audio.writtenOntoItself": "{path}：就是录音本身，应写入另一个文件。请换一个文件名。",
        "audio.incompleteBytes": "不完整：文件头声明有 {promised} 字节声音，实际只有 {found}",
        "audio.incompleteFrames": "不完整：文件头声明有 {promised} 个采样，实际只有 {found}",
        "audio.incompleteUnfinished": "不完整：文件头中的长度为 0，录音系统没有写完文件",
        "audio.incompleteDecoder": "不完整：有一部分无法解码：{cause}",
        "audio.incompleteEnd": "不完整：文件没有结束标记",
        "speech.modelMissing": "没有“{language}”模型：缺少 {file}。请安装 Debian 的 pocketsphinx-en-us，或配置其他模型的路径。",
        "speech.modelRefused": "PocketSphinx 不接受 {path} 中的模型，它是 PocketSphinx 0.8 的模型吗？",
        "speech.engineMissing": "识别引擎 {engine} 不完整：缺少 {file}。请运行 scripts/get-engine {engine}，下次运行会再试。",
        "speech.engineNotLoaded": "无法加载 {path}（{cause}）。scripts/get-engine 会装上合适的版本，下次运行会再试。",
        "speech.engineRefused": "识别引擎失败，单独重试也失败：{call}。已搁置；--retry-failed 可再试。",
        "speech.serverAway":
            "{address}：未取得转写：{cause}（尝试 {tries} 次）。请启动服务，或检查 openaiAddress 和 openaiModel；下次运行会处理此通话。",
        "speech.serverWantsKey":
            "{address}：缺少密钥或密钥被拒绝（HTTP {status}）。请把正确的密钥放入 {variable} 或 openaiKeyFile 所指的文件；下次运行会处理此通话。",
        "speech.keyNotReadable":
            "{path}：无法读取密钥文件（openaiKeyFile）：{cause}。请检查其位置和权限；下次运行会处理此通话。",
        "speech.serverRefused": "{address}：服务拒绝了这段声音：{cause}。已搁置；--retry-failed 可再试。",
        "speech.serverGarbled":
            "{address}：回答以“{begins}”开头，应为含 text、segments 或 words 的 verbose_json。已搁置；请检查 openaiAddress，--retry-failed 可再试。",
        "speech.whisperNotStarted":
            "本机 Whisper 无法启动（{cause}）。请运行 scripts/get-engine whisper；下次运行会处理此通话。",
        "speech.whisperAway":
            "本机 Whisper 在识别此通话时退出或出错（{cause}）。下一通话会重新启动它，下次运行会处理此通话。如果反复出现，说明内存不足：请减少 --jobs。",
        "speech.noEngine": "本机没有“{language}”的识别引擎。请在旁边放上文字记录（例如 名称.transcript.json 或 名称.vtt），或配置模型。",
        "speech.noSpeech": "其中没有人声。",
        "speech.childDied": "识别进程异常退出，单独重试也一样（{cause}）。已搁置；--retry-failed 可再试。",
        "speech.childSilent": "识别进程超过 {seconds} 秒没有响应，单独重试也一样。已搁置；--retry-failed 可再试。",
        "speech.childNotStarted": "无法启动 {path}：{cause}。请检查文件是否存在、能否执行，下次运行会再试。",
    ]
}

/// Words that people put between others without meaning anything, which a phrase therefore reads over.
enum Fillers {
    /// At most this many stand between two words of a phrase.
    static let most = 2

    /// Between words of languages that have spaces; two words as one filler where people say them so.
    static let spaced = [
        "um", "umm", "uh", "uhh", "er", "erm", "ah", "eh", "hm", "hmm", "mm", "mhm", "like", "well", "you know",
        "i mean",
    ]

    /// Between Chinese characters. 吗 is not among them: it makes a question of what stands before it.
    static let chinese = ["嗯", "啊", "呃", "哦", "噢", "额", "唉", "哎", "诶", "呢", "嘛", "吧", "那个", "这个", "就是", "就是说"]
}

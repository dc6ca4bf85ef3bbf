package import Model

/// What a run is asked to do, after flags, environment and files have been put together.
package struct ScoreRequest: Sendable {
    package let paths: [String]
    package let callList: CallLists?
    package let sideCars: SideCars?
    package let namePattern: NamePattern?
    /// The language of calls that neither the list nor the name gives one.
    package let language: Language
    /// IANA name of the zone of times of messages that name none.
    package let zone: String?
    /// The roles of channels of calls for which the list gives none.
    package let channelRoles: [ChannelRole]?
    /// How headerless sound is read, by extension in lower case.
    package let headerless: [String: HeaderlessFormat]
    /// The lexicon sets given to this run, by language.
    package let lexicons: [Language: LexiconSet]
    package let compliance: ComplianceSettings
    /// Why stored transcripts are matched again; nil leaves stored judgements alone.
    package let rescoreReason: String?
    /// Whether recordings whose engine failed before are tried again.
    package let retriesFailed: Bool
    /// Who ordered the run, for the ledger.
    package let actor: ActorID

    package init(
        paths: [String], callList: CallLists?, sideCars: SideCars?, namePattern: NamePattern?, language: Language,
        zone: String? = nil,
        channelRoles: [ChannelRole]?, headerless: [String: HeaderlessFormat], lexicons: [Language: LexiconSet],
        compliance: ComplianceSettings, rescoreReason: String?, retriesFailed: Bool, actor: ActorID
    ) {
        self.paths = paths
        self.callList = callList
        self.sideCars = sideCars
        self.namePattern = namePattern
        self.language = language
        self.zone = zone
        self.channelRoles = channelRoles
        self.headerless = headerless
        self.lexicons = lexicons
        self.compliance = compliance
        self.rescoreReason = rescoreReason
        self.retriesFailed = retriesFailed
        self.actor = actor
    }

    /// What is known of a file's call before it is heard: the list's word goes before that of a record beside the file,
    /// which goes before the name's. A record that cannot be read is told and says nothing.
    ///
    /// The files of a call in several may each say something of it; it starts when the first of them does.
    func call(for found: RecordingWalk.Found) -> (call: Call, problem: SideCarProblem?) {
        guard !found.parts.isEmpty else { return callOfFile(found) }
        let said = found.members.map(callOfFile)
        var call = said.dropFirst().reduce(said[0].call) { $0.completed(by: $1.call) }
        call.startedAt = said.compactMap(\.call.startedAt).min { $0.microseconds < $1.microseconds }
        return (call, said.lazy.compactMap(\.problem).first)
    }

    /// Whether calls in several files may be named.
    var namesParts: Bool {
        callList?.namesParts ?? false || sideCars?.namesParts ?? false || namePattern?.namesParts ?? false
    }

    /// Of which call a file is said to be, and which of that call's files; `partCount` is 0 where it is not said how many
    /// there are. A record that cannot be read says nothing.
    func part(of found: RecordingWalk.Found) -> (callID: String?, number: Int?, partCount: Int) {
        let listed = callList?.listed(found)
        let beside = sideCars?.namesParts ?? false ? try? sideCars?.part(beside: found) : nil
        let named = namePattern?.namesParts ?? false ? namePattern?.part(ofFileNamed: found.name) : nil
        return (callOfFile(found).call.callID, listed?.part ?? beside ?? named, listed?.partCount ?? 0)
    }

    private func callOfFile(_ found: RecordingWalk.Found) -> (call: Call, problem: SideCarProblem?) {
        var problem: SideCarProblem?
        var beside: Call?
        do throws(SideCarProblem) {
            beside = try sideCars?.call(beside: found)
        } catch {
            problem = error
        }
        let call = (callList?.listed(found)?.call ?? Call()).completed(by: beside)
            .completed(by: namePattern?.call(forFileNamed: found.name))
        return (call, problem)
    }

    /// How a file without a header is read; nil for files that have one.
    func headerlessFormat(of path: String) -> HeaderlessFormat? {
        path.split(separator: ".").last.flatMap { headerless[$0.lowercased()] }
    }
}

package import Model
internal import Texts

/// A notice in the words of its receiver: employee's key, rule, number and where to look; never words that were spoken, nor
/// who owes.
package struct NoticeMessage: Sendable {
    /// By which a receiver knows one that comes twice.
    package let id: DeliveryID
    /// Nil for a trial of the channel.
    package let notice: Notice?
    package let team: Team?
    package let language: Language
    package let title: String
    package let lines: [String]

    /// Title and lines as one text.
    package var text: String { ([title] + lines).joined(separator: "\n") }

    package init(_ delivery: Delivery, team: Team?, language: Language, link: String?) {
        let texts = Catalogue.of(language)
        let notice = delivery.notice
        let kind = AlertRules.kind(notice.alert.key.rule)
        let about = kind.map { texts.text($0.title) } ?? notice.alert.key.rule.text
        id = delivery.id
        self.notice = notice
        self.team = team
        self.language = language
        title = texts.text(Self.heading(notice.event, about))
        let place = link.map { $0.replacing("{alert}", with: notice.alert.id.text) }
        lines = [
            kind.map { texts.text($0.text(of: notice.alert)) } ?? notice.alert.id.text,
            place ?? texts.text("alert.look", ["alert": notice.alert.id.text]),
            texts.text("alert.noticeID", ["id": delivery.id.text]),
        ]
    }

    /// A trial of a channel.
    package init(trialOf channel: String, id: DeliveryID, language: Language) {
        let texts = Catalogue.of(language)
        self.id = id
        notice = nil
        team = nil
        self.language = language
        title = texts.text("alert.trial.title")
        lines = [
            texts.text("alert.trial.text", ["channel": channel]), texts.text("alert.noticeID", ["id": id.text]),
        ]
    }

    private static func heading(_ event: Notice.Event, _ about: String) -> Message {
        switch event {
        case .raised: Message("alert.heading.raised", ["about": about])
        case .escalated: Message("alert.heading.escalated", ["about": about])
        case .withdrawn: Message("alert.heading.withdrawn", ["about": about])
        }
    }
}

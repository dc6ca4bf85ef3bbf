import Model
import Notices
import Store
import Texts

/// What of the outbox went out and what waits, in sentences.
struct DeliveryNotes {
    let texts: Catalogue

    func sent(_ report: Courier.Report) -> String {
        texts.text("alert.sentTo", ["channel": report.channel, "count": "\(report.sent)"])
    }

    /// - Parameter isKnown: whether the routes have the channel.
    func waiting(_ channel: WaitingChannel, _ report: Courier.Report?, isKnown: Bool) -> [String] {
        var lines: [String] = []
        let gaps = ["channel": channel.name, "count": "\(channel.due + channel.later)"]
        if !isKnown, channel.due + channel.later > 0 {
            lines.append(texts.text("alert.waits.noChannel", gaps))
        } else {
            switch report?.stopped {
            case .quiet(let until, let zone)? where channel.due > 0:
                lines.append(
                    texts.text("alert.waits.quiet", gaps.merging(["until": until, "zone": zone]) { $1 }))
            case .away(let cause)?:
                lines.append(texts.text("alert.waits.away", gaps.merging(["cause": cause]) { $1 }))
            case .secretMissing(let message)?:
                lines.append(texts.text("alert.waits.secret", gaps.merging(["cause": texts.text(message)]) { $1 }))
            case .quiet?, nil:
                if channel.later > 0 { lines.append(later(channel)) }
            }
        }
        if channel.refused > 0 {
            lines.append(
                texts.text(
                    "alert.waits.refused",
                    ["channel": channel.name, "count": "\(channel.refused)", "cause": channel.cause ?? "–"]))
        }
        return lines
    }

    private func later(_ channel: WaitingChannel) -> String {
        texts.text(
            "alert.waits.later",
            [
                "channel": channel.name, "count": "\(channel.later)",
                "next": channel.next.map { ZonedTime.utcText(microseconds: $0) } ?? "–", "cause": channel.cause ?? "–",
            ])
    }
}

/// Something that is to be told of an alert: a line of the outbox.
package struct Notice: Hashable, Sendable {
    package enum Event: String, Hashable, Sendable, Codable, CaseIterable {
        case raised
        /// Nobody has acknowledged it for too long.
        case escalated
        /// It never was: whoever was told is told that.
        case withdrawn
    }

    package let alert: Alert
    package let event: Event
    /// Who is to be told.
    package let role: AlertRole
    /// Microseconds since 1970 UTC.
    package let madeAt: Int64

    package init(alert: Alert, event: Event, role: AlertRole, madeAt: Int64) {
        self.alert = alert
        self.event = event
        self.role = role
        self.madeAt = madeAt
    }
}

/// Names one notice on its way to one channel.
package enum NoticeDelivery {}
/// Sixteen digits that follow from notice and channel: whoever receives one twice knows it by them.
package typealias DeliveryID = Identifier<NoticeDelivery>

/// A notice on its way to one receiver.
package struct Delivery: Hashable, Sendable {
    package let id: DeliveryID
    package let notice: Notice
    /// The name of the receiver's channel.
    package let channel: String
    /// How often it was sent and not taken.
    package let attempts: Int

    package init(id: DeliveryID, notice: Notice, channel: String, attempts: Int) {
        self.id = id
        self.notice = notice
        self.channel = channel
        self.attempts = attempts
    }

    package static func id(of notice: Notice, to channel: String) -> DeliveryID {
        let key = "\(notice.alert.id)\n\(notice.event.rawValue)\n\(notice.role.rawValue)\n\(channel)"
        return DeliveryID(String(ContentHash(of: key).hex.prefix(16)))
    }
}

/// What a receiver said of a notice.
package enum DeliveryAnswer: Hashable, Sendable {
    case accepted
    /// Not now: the receiver is away or busy.
    ///
    /// - Parameter seconds: how long it asks to be left alone; nil where it does not say.
    case later(cause: String, seconds: Double?)
    /// Not as it is: the same again would be refused again.
    case refused(cause: String)
}

internal import Model

/// What was asked of alerts and cannot be.
extension StoreError {
    static func noSuchAlert(_ id: AlertID) -> Self {
        Self(.noSuchAlert, Message("alert.noSuchAlert", ["alert": id.text]))
    }

    static func alertIsOver(_ id: AlertID, _ state: Alert.State) -> Self {
        let isWithdrawn = state == .withdrawn
        let message =
            isWithdrawn
            ? Message("alert.isWithdrawn", ["alert": id.text]) : Message("alert.isEnded", ["alert": id.text])
        return Self(.alertIsOver, message)
    }

    static func snoozeInThePast(_ instant: Int64) -> Self {
        let text = ZonedTime.utcText(microseconds: instant)
        return Self(.snoozeInThePast, Message("alert.snoozeInThePast", ["found": text]))
    }

    static func deliveryInProgress(_ database: String, holder: String) -> Self {
        Self(.deliveryInProgress, Message("alert.deliveryInProgress", ["database": database, "holder": holder]))
    }
}

internal import Documents
internal import Foundation
internal import Model
internal import Yams

/// The keys of one channel, for its kind of receiver to read.
package struct ReceiverFields {
    let fields: RoutesFields

    private var scalars: ScalarReading<RoutesProblem.Code> { ScalarReading(log: fields.log) }

    func text(_ key: String) -> String? { fields[key].flatMap { scalars.text($0, key: key) } }

    func requiredText(_ key: String) -> String? {
        fields.required(key, what: "channels").flatMap { scalars.text($0, key: key) }
    }

    func truth(_ key: String) -> Bool? { fields[key].flatMap { scalars.truth($0, key: key) } }

    func has(_ key: String) -> Bool { fields[key] != nil }

    func requiredSecret(_ key: String) -> Secret? { fields.required(key, what: "channels").flatMap { secret($0, key) } }

    func secret(_ key: String) -> Secret? { fields[key].flatMap { secret($0, key) } }

    /// `{env: NAME}` or `{file: path}`. Whatever else stands there is not shown: it may be the secret.
    private func secret(_ node: Node, _ key: String) -> Secret? {
        guard case .mapping = node, let inner = RoutesFields(node, what: key, known: ["env", "file"], log: fields.log)
        else {
            fields.log.add(.plainSecret, at: node.mark, Message("alert.routes.plainSecret", ["key": key]))
            return nil
        }
        if let name = inner["env"], inner["file"] == nil {
            return scalars.text(name, key: "env").map { .environment($0) }
        }
        if let path = inner["file"], inner["env"] == nil {
            return scalars.text(path, key: "file").map { .file($0) }
        }
        fields.log.add(.plainSecret, at: node.mark, Message("alert.routes.plainSecret", ["key": key]))
        return nil
    }

    /// An address that begins with one of these.
    func address(_ key: String, _ schemes: [String]) -> String? {
        guard let node = fields.required(key, what: "channels"), let text = scalars.text(node, key: key) else {
            return nil
        }
        if schemes.contains(where: { text.hasPrefix($0) }), let parts = URLComponents(string: text), parts.user == nil,
            parts.password == nil, parts.host?.isEmpty == false
        {
            return text
        }
        fields.log.add(
            .badAddress, at: node.mark,
            Message("alert.routes.badServer", ["key": key, "schemes": schemes.joined(separator: ", ")]))
        return nil
    }

    /// An address of e-mail, bare.
    func mailAddress(_ key: String) -> String? {
        fields.required(key, what: "channels").flatMap { mailAddress($0, key) }
    }

    func mailAddresses(_ key: String) -> [String] {
        guard let node = fields.required(key, what: "channels"), let items = scalars.list(node, key: key) else {
            return []
        }
        return items.compactMap { mailAddress($0, key) }
    }

    private func mailAddress(_ node: Node, _ key: String) -> String? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if text.wholeMatch(of: /[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~\-]+@[A-Za-z0-9.\-]+/) != nil { return text }
        fields.log.add(
            .badMailAddress, at: node.mark, Message("alert.routes.badMailAddress", ["key": key, "found": text]))
        return nil
    }
}

internal import Foundation
internal import Model

/// A folder on the way through a walk, by its three names.
struct Folder: Hashable {
    /// As it can be opened; empty for the working folder.
    let path: String
    /// From the folder that was given, which is how a call list names it; empty for that folder itself.
    let relativePath: String
    /// Absolute, without `.` and `..`: what tells two spellings of one path.
    let place: String

    /// A folder as someone names it.
    init(path: String) {
        self.init(path: path, relativePath: "", place: URL(fileURLWithPath: path).standardizedFileURL.path)
    }

    private init(path: String, relativePath: String, place: String) {
        self.path = path
        self.relativePath = relativePath
        self.place = place
    }

    /// The folder in it that bears the name.
    func folder(_ name: String) -> Folder {
        Folder(
            path: path(of: name), relativePath: relativePath(of: name), place: place(of: name))
    }

    func path(of name: String) -> String { Self.join(path, name) }
    func relativePath(of name: String) -> String { Self.join(relativePath, name) }
    func place(of name: String) -> String { Self.join(place, name) }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}

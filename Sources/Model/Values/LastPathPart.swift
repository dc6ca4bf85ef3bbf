extension String {
    /// What stands after the last slash of a path: the name of its file. The whole where nothing does.
    package var lastPathPart: String { split(separator: "/").last.map(String.init) ?? self }
}

package import Model

/// A file to begin with: all columns of a feed, and one row as an example.
package enum FeedTemplate {
    package static func csv(_ feed: Feed) -> String {
        let lines = [feed.columns.map(\.name), feed.columns.map(\.example)]
        return lines.map { $0.joined(separator: ",") + "\n" }.joined()
    }
}

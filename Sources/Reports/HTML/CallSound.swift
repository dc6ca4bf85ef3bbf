package import Foundation
package import Model

/// The sound of a flagged call for the page's player.
package enum CallSound {
    case mp3(Data)
    /// Why there is nothing to play.
    case none(Message)
}

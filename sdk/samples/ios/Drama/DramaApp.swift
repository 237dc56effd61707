import SwiftUI

@main
struct DramaApp: App {
    /// Scheme and host of the platform's own site, which has app.html; nothing behind them.
    private let platform = Platform(address: URL(string: "https://shop.example")!)
    @State private var watching = true

    var body: some Scene {
        WindowGroup {
            if watching { DramaScreen(platform: platform) { watching = false } } else { Button("Watch") { watching = true } }
        }
    }
}

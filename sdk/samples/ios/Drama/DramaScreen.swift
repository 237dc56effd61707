import SwiftUI
import WebKit

/// One story in one web view; the page around the player is the platform's own.
struct DramaScreen: View {
    @StateObject private var bridge: DramaBridge
    @Environment(\.scenePhase) private var phase

    init(platform: Platform, close: @escaping () -> Void) {
        _bridge = StateObject(wrappedValue: DramaBridge(platform: platform, close: close))
    }

    var body: some View {
        GeometryReader { frame in
            WebPage(web: bridge.web)
                .ignoresSafeArea()
                .onChange(of: frame.safeAreaInsets, initial: true) { _, insets in bridge.cover(insets) }
        }
        .background(.black)
        .onDisappear { bridge.leave() }
        .onChange(of: phase) { _, now in bridge.tell(now == .active ? "resume" : "pause") }
    }
}

private struct WebPage: UIViewRepresentable {
    let web: WKWebView

    func makeUIView(context: Context) -> WKWebView { web }
    func updateUIView(_ web: WKWebView, context: Context) {}
}

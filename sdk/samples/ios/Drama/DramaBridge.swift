import SwiftUI
import WebKit

/// The app's side of the bridge: hears the page, and speaks to it.
@MainActor
final class DramaBridge: NSObject, ObservableObject, WKScriptMessageHandler, WKNavigationDelegate {
    let web: WKWebView
    private let platform: Platform
    private let close: () -> Void
    private var areas: [String: Any] = [:]
    private var isReady = false

    init(platform: Platform, close: @escaping () -> Void) {
        self.platform = platform
        self.close = close
        let settings = WKWebViewConfiguration()
        settings.allowsInlineMediaPlayback = true
        settings.mediaTypesRequiringUserActionForPlayback = []
        web = WKWebView(frame: .zero, configuration: settings)
        super.init()
        web.scrollView.contentInsetAdjustmentBehavior = .never
        web.navigationDelegate = self
        settings.userContentController.add(self, name: "drama")
        // iOS has no back button: a swipe from the left edge goes back.
        let edge = UIScreenEdgePanGestureRecognizer(target: self, action: #selector(swiped))
        edge.edges = .left
        web.addGestureRecognizer(edge)
        web.load(URLRequest(url: platform.address.appending(path: "app.html")))
    }

    func userContentController(_ controller: WKUserContentController, didReceive message: WKScriptMessage) {
        // Only the platform's own page is heard, and no frame in it.
        guard message.frameInfo.isMainFrame, message.frameInfo.securityOrigin.host == platform.address.host(),
              let text = message.body as? String,
              let said = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
              said["drama"] as? Int == 1, let type = said["type"] as? String else { return }
        let id = said["id"] as? String ?? "", story = said["story"] as? String ?? "", gate = said["gate"] as? String ?? ""
        switch type {
        case "ready":
            isReady = true
            tell("hello", areas.isEmpty ? ["versions": [1]] : ["versions": [1], "safeAreas": areas])
        case "needToken":
            // Without an answer the player tries again by itself, so a failed call says nothing.
            Task { if let token = await platform.token() { tell("token", ["id": id, "token": token]) } }
        case "gate": Task { tell("grant", ["id": id, "granted": await platform.buy(gate, of: story)]) }
        case "share": share([said["text"] as? String, (said["url"] as? String).flatMap(URL.init(string:))].compactMap { $0 })
        case "close": close()
        default: print("drama:", text) // "ended" and "error" are worth a line in the log.
        }
    }

    func tell(_ type: String, _ fields: [String: Any] = [:]) {
        let message = fields.merging(["drama": 1, "type": type]) { _, ours in ours }
        guard isReady, let json = try? JSONSerialization.data(withJSONObject: message) else { return }
        web.callAsyncJavaScript(
            "window.dispatchEvent(new CustomEvent('drama-app', { detail: text }))",
            arguments: ["text": String(decoding: json, as: UTF8.self)], in: nil, in: .page)
    }

    @objc private func swiped(_ edge: UIScreenEdgePanGestureRecognizer) {
        if edge.state == .ended { tell("back") }
    }

    /// What the device covers, in points, which are CSS pixels.
    func cover(_ insets: EdgeInsets) {
        areas = ["top": insets.top, "right": insets.trailing, "bottom": insets.bottom, "left": insets.leading]
        tell("safeAreas", areas)
    }

    private func share(_ what: [Any]) {
        let sheet = UIActivityViewController(activityItems: what, applicationActivities: nil)
        sheet.popoverPresentationController?.sourceView = web
        web.window?.rootViewController?.present(sheet, animated: true)
    }

    /// The page's controller holds this bridge until it is told to let go.
    func leave() { web.configuration.userContentController.removeScriptMessageHandler(forName: "drama") }

    /// The system took the page's memory: it comes back at the same line.
    func webViewWebContentProcessDidTerminate(_ web: WKWebView) {
        isReady = false
        web.reload()
    }
}

import Foundation

/// The platform's own server: it knows who is signed in, asks the drama server for tokens, and opens gates.
struct Platform {
    let address: URL

    /// A viewer's token; nil when the server cannot be asked now.
    func token() async -> String? { await post("drama/token") }

    /// Here the app would show StoreKit's purchase sheet; the platform's server checks the receipt and opens the gate.
    func buy(_ gate: String, of story: String) async -> Bool { await post("drama/orders/\(story)/\(gate)") != nil }

    private func post(_ path: String) async -> String? {
        var request = URLRequest(url: address.appending(path: path), timeoutInterval: 5)
        request.httpMethod = "POST"
        guard let (body, answer) = try? await URLSession.shared.data(for: request),
              (answer as? HTTPURLResponse)?.statusCode == 200 else { return nil }
        return String(decoding: body, as: UTF8.self)
    }
}

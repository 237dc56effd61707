using System.Security.Cryptography;
using System.Text;

namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>The hash of everything that is sent to a provider: equal hashes are equal requests.</summary>
public static class RequestHash
{
    /// <summary>
    /// SHA-256 over <c>shot-request/1</c>, the provider's kind, the canonical request and the SHA-256 of each reference, one
    /// to a line, line feeds between them. Line feeds inside the request are not expected: it is canonical JSON.
    /// </summary>
    /// <param name="provider">Kind and address of the provider, without keys: <c>openai/image https://api.example</c>.</param>
    /// <param name="request">The request as canonical JSON: keys in ordinal order, no blanks.</param>
    /// <param name="references">SHA-256 of the bytes that go along, in the order sent.</param>
    /// <returns>64 lower-case hex digits.</returns>
    public static string Of(string provider, string request, IEnumerable<string> references)
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(references);
        var text = string.Join('\n', ["shot-request/1", provider, request, .. references]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

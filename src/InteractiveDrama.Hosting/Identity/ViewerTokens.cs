using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Identity;

/// <summary>
/// Viewers' tokens: <c>v1.KEY.EXPIRY.VIEWER.MAC</c>, the expiry in Unix seconds, the viewer's id in base64url, the MAC
/// HMAC-SHA256 over all before it. One that says the viewer's age is <c>v2.KEY.EXPIRY.VIEWER.AGE.MAC</c>, with <c>a16</c> for
/// 16 years and <c>m</c> for a minor. There is one spelling of a token: another is another token, and refused.
/// </summary>
public sealed class ViewerTokens(IOptions<DramaOptions> options, TimeProvider time)
{
    private const string Version = "v1";
    private const string Aged = "v2";
    private const int Longest = 2000;

    // Signatures of other things made with the same secret are none here.
    private const string Purpose = "interactive-drama viewer token\n";

    private readonly ViewerTokenOptions tokens = options.Value.Tokens;

    /// <summary>True when there is a key to sign with.</summary>
    public bool CanIssue => tokens.Keys.Count > 0;

    /// <summary>Makes a viewer's token with the first key.</summary>
    /// <param name="viewer">The viewer's id.</param>
    /// <param name="lifetime">How long it is good for.</param>
    /// <param name="age">What is known of the viewer's age.</param>
    /// <returns>The token, and when it ends.</returns>
    public (string Token, DateTimeOffset ExpiresAt) Issue(
        string viewer,
        TimeSpan lifetime,
        ViewerAge age = default
    )
    {
        if (ViewerIds.Problem(viewer) is { } problem)
        {
            throw new ArgumentException(problem, nameof(viewer));
        }
        var key = tokens.Keys[0];
        var end = DateTimeOffset.FromUnixTimeSeconds(
            (time.GetUtcNow() + lifetime).ToUnixTimeSeconds()
        );
        var expiry = end.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var id = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(viewer));
        var signed = age.Claim is { } claim
            ? $"{Aged}.{key.Id}.{expiry}.{id}.{claim}"
            : $"{Version}.{key.Id}.{expiry}.{id}";
        return ($"{signed}.{Mac(key, signed)}", end);
    }

    /// <summary>Reads a token: a known viewer, or why it is refused.</summary>
    public ViewerAnswer Read(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var parts = token.Length <= Longest ? token.Split('.') : [];
        if (
            parts is not ([Version, _, _, _, _] or [Aged, _, _, _, _, _])
            || parts is not [_, var keyId, var expiry, var id, .., var mac]
        )
        {
            return ViewerAnswer.Refused(
                "This is no viewer's token: get one from POST /api/viewers/tokens."
            );
        }
        if (tokens.Keys.FirstOrDefault(known => known.Id == keyId) is not { } key)
        {
            return ViewerAnswer.Refused(
                "The token is signed with a key that is not known here: get a new one."
            );
        }
        var right = Mac(key, token[..token.LastIndexOf('.')]);
        if (
            !CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(mac),
                Encoding.UTF8.GetBytes(right)
            )
        )
        {
            return ViewerAnswer.Refused("The token's signature is wrong: get a new one.");
        }
        return
            long.Parse(expiry, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds()
            ? ViewerAnswer.Known(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id))) with
            {
                // What was signed here is well formed.
                Age = parts.Length == 6 ? ViewerAge.OfClaim(parts[4])!.Value : default,
            }
            : ViewerAnswer.Refused("The token has expired: get a new one.");
    }

    private static string Mac(ViewerTokenKey key, string signed) =>
        Base64Url.EncodeToString(
            HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(key.Secret),
                Encoding.UTF8.GetBytes(Purpose + signed)
            )
        );
}

using System.Security.Cryptography;
using System.Text;

namespace InteractiveDrama.Shots.Specs;

/// <summary>The hash of a shot's creative intent: what makes a picture of it stale.</summary>
public static class ShotSpecHash
{
    /// <summary>SHA-256 over <c>shot-spec/&lt;version&gt;</c>, a line feed and the canonical JSON.</summary>
    /// <param name="spec">The spec.</param>
    /// <returns>64 lower-case hex digits.</returns>
    public static string Of(ShotSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var version = spec.SpecVersion.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = $"shot-spec/{version}\n{ShotSpecJson.Write(spec)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

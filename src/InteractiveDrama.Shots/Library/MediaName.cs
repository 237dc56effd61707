using System.Buffers;

namespace InteractiveDrama.Shots.Library;

/// <summary>The name of a file on the wire and on disk: the SHA-256 of its bytes and the ending of its type.</summary>
/// <param name="Sha256">64 lower-case hex digits.</param>
/// <param name="Type">Its media type.</param>
public sealed record MediaName(string Sha256, string Type)
{
    private const int HashLength = 64;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads a name; null for anything that is none, such as a path.</summary>
    /// <param name="name">64 lower-case hex digits and a known ending in lower case.</param>
    public static MediaName? Read(string? name) =>
        name is { Length: > HashLength }
        && IsHash(name[..HashLength])
        && MediaTypes.Of(name[HashLength..]) is { } type
        && MediaTypes.Ending(type) == name[HashLength..]
            ? new MediaName(name[..HashLength], type)
            : null;

    /// <summary>Whether a text is a SHA-256 as it is written here.</summary>
    /// <param name="text">64 lower-case hex digits.</param>
    public static bool IsHash(string? text) =>
        text is { Length: HashLength } && !text.AsSpan().ContainsAnyExcept(HexDigits);

    /// <summary>The name as text.</summary>
    public override string ToString() => Sha256 + MediaTypes.Ending(Type);
}

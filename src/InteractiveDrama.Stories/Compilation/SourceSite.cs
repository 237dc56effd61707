using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>A line, an alternative with an id in one, or a choice as it stands in a script, its id not yet settled.</summary>
/// <param name="File">The script.</param>
/// <param name="Line">Its line, from 1; of a choice whose conditions stand above its text, the first.</param>
/// <param name="LastLine">The last line of a choice's conditions and brackets; <paramref name="Line"/> for a line.</param>
/// <param name="IsChoice">True for a choice.</param>
/// <param name="Prints">True when a viewer may read something of it: a choice, visible text or a value in braces.</param>
/// <param name="Flow">The knot or <c>knot.stitch</c> it stands in, or <c>start</c>.</param>
/// <param name="Text">Its texts, joined with <c>|</c>.</param>
/// <param name="Ids">Its <c># id:</c> tags; the first one counts.</param>
/// <param name="Tags">The other tags that ink does not see.</param>
/// <param name="Paths">The paths of its content in ink's compiled story, its choice point first.</param>
internal sealed record SourceSite(
    string File,
    int Line,
    int LastLine,
    bool IsChoice,
    bool Prints,
    string Flow,
    string Text,
    ImmutableArray<SourceTag> Ids,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Paths
)
{
    /// <summary>The id written for it, or null.</summary>
    public string? WrittenId => Ids.IsEmpty ? null : Ids[0].Parsed.Value;

    /// <summary>8 hex digits of a SHA-256 over what it says; what stands around it does not count.</summary>
    public string Hash =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{(IsChoice ? "choice" : "line")}\n{Text}"))
        )[..8];
}

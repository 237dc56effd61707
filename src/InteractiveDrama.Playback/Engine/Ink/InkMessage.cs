using System.Text.RegularExpressions;

namespace InteractiveDrama.Playback.Engine.Ink;

/// <summary>The words of ink's runtime messages, and the content path some of them name.</summary>
internal static partial class InkMessage
{
    public static (string Text, string? Path) Read(string message)
    {
        var match = Pattern().Match(message);
        var text = (match.Success ? match.Groups["text"].Value : message).Trim();
        return (
            text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : "The story failed.",
            match.Groups["path"] is { Success: true } path ? path.Value : null
        );
    }

    public static bool IsRunningOut(string message) =>
        message.Contains("ran out of content", StringComparison.Ordinal)
        || message.Contains("unexpectedly reached end of content", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(?:RUNTIME )?(?:ERROR|WARNING): (?:'[^']*' line \d+: |\((?<path>[^)]*)\): )?(?<text>.*)$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pattern();
}

using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>What a tag of sound asks for: <c># music: rain, fade 2s</c>.</summary>
/// <param name="Kind">What it is to the scene.</param>
/// <param name="Name">The sound's name; null for silence, written <c>none</c>.</param>
/// <param name="FadeSeconds">How long it takes to come, and what it replaces to go; 0 for a cut.</param>
public sealed record SoundCue(SoundKind Kind, string? Name, double FadeSeconds)
{
    /// <summary>What stands for silence.</summary>
    public const string None = "none";

    /// <summary>The kind that a tag's key stands for; null for a tag that is not of sound.</summary>
    /// <param name="key">The key, lower case.</param>
    public static SoundKind? KindOf(string key) =>
        key switch
        {
            TagKeys.Music => SoundKind.Music,
            TagKeys.Ambience => SoundKind.Ambience,
            TagKeys.Sfx => SoundKind.Sfx,
            _ => null,
        };

    /// <summary>Reads a tag.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="unread">The first term that is not understood; null when all are.</param>
    /// <returns>The cue; null for a tag that is not of sound, or names none.</returns>
    public static SoundCue? Parse(DialectTag tag, out string? unread)
    {
        unread = null;
        if (
            KindOf(tag.Key) is not { } kind
            || TagValues.Terms(tag.Value) is not [var name, .. var rest]
        )
            return null;
        var fade = 0.0;
        foreach (var term in rest)
        {
            if (
                term.StartsWith("fade ", StringComparison.OrdinalIgnoreCase)
                && TagValues.Seconds(term[5..]) is { } seconds
            )
                fade = seconds;
            else
                unread ??= term;
        }

        var silent = name.Equals(None, StringComparison.OrdinalIgnoreCase);
        // Silence for an effect would be an effect that is not there.
        return silent && kind == SoundKind.Sfx
            ? null
            : new SoundCue(kind, silent ? null : name, fade);
    }
}

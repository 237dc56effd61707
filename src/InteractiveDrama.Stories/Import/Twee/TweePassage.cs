using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Import.Twee;

/// <summary>A passage of a Twee file.</summary>
/// <param name="Name">Its name, escapes resolved.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Text">What stands below its header, without the blank lines at its end.</param>
/// <param name="Line">The header's line in the file, from 1; the text begins on the next.</param>
internal sealed record TweePassage(string Name, ImmutableArray<string> Tags, string Text, int Line)
{
    public bool Has(string tag) => Tags.Contains(tag, StringComparer.OrdinalIgnoreCase);
}

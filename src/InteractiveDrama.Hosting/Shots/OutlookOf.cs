using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Texts;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Whose story is looked ahead in.</summary>
/// <param name="Shots">How its shots are made.</param>
/// <param name="Locale">The language that is spoken, BCP 47.</param>
/// <param name="Renderer">Shows the story in it; null for the story's own.</param>
/// <param name="OpenGates">Gates the viewer may pass; all others count as closed.</param>
/// <param name="Seed">The session's seed.</param>
internal sealed record OutlookOf(
    StoryShots Shots,
    string Locale,
    LocaleRenderer? Renderer,
    ImmutableHashSet<string> OpenGates,
    int Seed
)
{
    /// <summary>What tells the engine of the viewer's variants, by the choice's id in the script.</summary>
    public ImmutableDictionary<string, IDraws> Variants { get; init; } =
        ImmutableDictionary<string, IDraws>.Empty;
}

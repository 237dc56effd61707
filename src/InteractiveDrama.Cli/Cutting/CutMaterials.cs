using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Sound;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>What a film is made of, its way apart.</summary>
/// <param name="Title">The story's title.</param>
/// <param name="Look">What its shots share.</param>
internal sealed record CutMaterials(string Title, StoryLook Look)
{
    /// <summary>The name of a cast key.</summary>
    public Func<string, string> Name { get; init; } = key => key;

    /// <summary>An ending's name, by its id.</summary>
    public Func<string, string> Ending { get; init; } = Words.Title;

    /// <summary>An episode's title, and its number when it has one, by its id; null for one that has no card.</summary>
    public Func<string, (int? Number, string Title)?> Episode { get; init; } = _ => null;

    /// <summary>What is shown in place of a drawing; null for the drawing.</summary>
    public Func<BeatShot, CutTake?> Take { get; init; } = _ => null;

    /// <summary>How a line sounds, by its beat's number on the way and its own; null for one that is read.</summary>
    public Func<int, int, SoundClip?> Voice { get; init; } = (_, _) => null;

    /// <summary>A sound of the story by its name; null for one it lacks.</summary>
    public Func<string, SoundClip?> Sound { get; init; } = _ => null;
}

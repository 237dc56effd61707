using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Shots.Specs;

/// <summary>What all shots of a story share: its cards, its places, its format and its style.</summary>
public sealed record StoryLook
{
    /// <summary>The cards by cast key; a subject without one is known by its key.</summary>
    public ImmutableDictionary<string, CastMember> Cast { get; init; } =
        ImmutableDictionary<string, CastMember>.Empty;

    /// <summary>The places by key; a key without one is its own look.</summary>
    public ImmutableDictionary<string, Place> Places { get; init; } =
        ImmutableDictionary<string, Place>.Empty;

    /// <summary>Width to height, <c>9:16</c> or <c>16:9</c>; anything else is <c>9:16</c>.</summary>
    public string Aspect { get; init; } = "9:16";

    /// <summary>The style in words; null when nothing is said.</summary>
    public string? Style { get; init; }

    /// <summary>What no picture shows, in words; null when nothing is said.</summary>
    public string? Negative { get; init; }

    /// <summary>For a cast key, the pictures that show them, in the card's order.</summary>
    public ImmutableDictionary<string, ImmutableArray<ShotReference>> References { get; init; } =
        ImmutableDictionary<string, ImmutableArray<ShotReference>>.Empty;

    /// <summary>What the story says of its review: classes of shots that no model ever makes, above all.</summary>
    public ReviewSettings Review { get; init; } = ReviewSettings.Default;

    /// <summary>The look of a compiled story.</summary>
    /// <param name="package">The story.</param>
    public static StoryLook Of(StoryPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var settings = package.Settings;
        var files = package.Parts.Files.ToDictionary(
            f => f.Path,
            f => f.Sha256,
            StringComparer.Ordinal
        );
        return new StoryLook
        {
            Cast = settings.Cast.ToImmutableDictionary(c => c.Key, StringComparer.Ordinal),
            Places = settings.Places.ToImmutableDictionary(p => p.Key, StringComparer.Ordinal),
            Aspect = settings.Aspect,
            Style = settings.StylePrompt,
            Negative = settings.StyleNegative,
            Review = settings.Review,
            References = settings
                .Cast.Where(c => !c.References.IsDefaultOrEmpty)
                .ToImmutableDictionary(
                    c => c.Key,
                    c =>
                        c.References.Where(files.ContainsKey)
                            .Select(path => files[path])
                            .Distinct(StringComparer.Ordinal)
                            .Select(hash => new ShotReference(hash, ShotReference.Character, c.Key))
                            .ToImmutableArray(),
                    StringComparer.Ordinal
                ),
        };
    }

    /// <summary>Whether only people may make a shot: a tag says so, or the card of somebody in it.</summary>
    /// <param name="shot">The shot.</param>
    public bool IsHuman(BeatShot shot)
    {
        ArgumentNullException.ThrowIfNull(shot);
        return shot.IsHuman || shot.Subjects.Any(s => IsHuman(s.Key));
    }

    /// <summary>Whether only people may speak a line: a tag says so, or its speaker's card.</summary>
    /// <param name="line">The line.</param>
    public bool IsHuman(BeatLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return (line.Speaker is { } speaker && IsHuman(speaker)) || line.IsHuman;
    }

    private bool IsHuman(string key) => Cast.GetValueOrDefault(key)?.Human == true;
}

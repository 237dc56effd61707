using System.Collections.Immutable;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>
/// The shots of a story that go on where another ends, and the frames they begin with. Only where every way to a shot comes
/// from the same one: a picture is made once, and must fit whatever led to it.
/// </summary>
internal sealed class ShotChain
{
    private readonly ImmutableDictionary<string, ShotEntry> shots;
    private readonly string story;
    private readonly ITakes takes;
    private readonly LastFrames frames;

    public ShotChain(StoryNeeds needs, ITakes takes, LastFrames frames)
    {
        story = needs.Story;
        shots = needs
            .Shots.DistinctBy(shot => shot.ContentHash, StringComparer.Ordinal)
            .ToImmutableDictionary(shot => shot.ContentHash, StringComparer.Ordinal);
        this.takes = takes;
        this.frames = frames;
    }

    /// <summary>How many shots come before one without a cut; those of 0 begin afresh.</summary>
    public int Depth(MediaNeed need)
    {
        var (depth, at) = (0, need.ContentHash);
        // A story that comes back to a shot goes round for ever.
        while (depth < shots.Count && shots.GetValueOrDefault(at)?.After is { } before)
        {
            (depth, at) = (depth + 1, before);
        }
        return depth < shots.Count ? depth : 0;
    }

    /// <summary>The take that is shown of the shot before, and its last frame; nothing when there is none.</summary>
    public async Task<(string? Take, ReferenceMedia? Frame)> BeforeAsync(
        MediaNeed need,
        CancellationToken cancellation
    )
    {
        if (
            shots.GetValueOrDefault(need.ContentHash)?.After is not { } hash
            || shots.GetValueOrDefault(hash) is not { } before
        )
        {
            return default;
        }
        var shown = Asset.Of(
            before.Need(story),
            await takes.ListAsync(story, before.Id, cancellation)
        );
        return
            shown is { State: AssetState.Current, Take.Take: { Kind: MediaKind.Video } take }
            && TakeRank.Of(take) >= TakeRank.Final
            && await frames.OfAsync(take, cancellation) is { } frame
            ? (take.Id, frame)
            : default;
    }
}

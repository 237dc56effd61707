using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Playback.Tests.Migration;

/// <summary>A playthrough as a session records it, and where it stands.</summary>
internal sealed record Played(PlayedPath Path, Beat Beat, StoryPosition Position)
{
    /// <summary>Plays as long as it is told what to choose: the id to take of a beat's, null to stop there.</summary>
    public static Played Play(
        StoryPlayer player,
        int seed,
        Func<Beat, string?> choose,
        string? episode = null
    )
    {
        var move = player.Begin(episode, seed);
        var path = new PlayedPath(episode, seed, move.Draws, []);
        var (beat, position) = (move.Beat, move.Position);
        while (position is not null && !beat.Choices.IsEmpty && choose(beat) is { } id)
        {
            move = player.Choose(position, id);
            if (move.Position is null)
                break;
            path = path with { Steps = path.Steps.Add(new PathStep(id, move.Draws)) };
            (beat, position) = (move.Beat, move.Position);
        }

        return new Played(path, beat, position!);
    }

    /// <summary>Takes these choices.</summary>
    public static Played Play(StoryPlayer player, int seed, params string[] ids)
    {
        var left = new Queue<string>(ids);
        return Play(player, seed, _ => left.TryDequeue(out var id) ? id : null);
    }

    /// <summary>Takes choices by number, each counted round those offered.</summary>
    public static Played Play(StoryPlayer player, int seed, ImmutableArray<int> choices)
    {
        var left = new Queue<int>(choices);
        return Play(
            player,
            seed,
            beat =>
                left.TryDequeue(out var index) ? beat.Choices[index % beat.Choices.Length].Id : null
        );
    }

    /// <summary>The path without what was drawn, as sessions of before kept it.</summary>
    public PlayedPath Unrecorded() =>
        Path with
        {
            Opening = null,
            Steps = [.. Path.Steps.Select(s => s with { Draws = (ImmutableArray<Draw>?)null })],
        };
}

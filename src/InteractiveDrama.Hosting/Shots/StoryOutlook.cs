using System.Collections.Immutable;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Shots.Scheduling.Foreseeing;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>A beat as one viewer's story plays it, and what its own state leads to from there.</summary>
internal sealed class StoryOutlook : IOutlook
{
    private readonly OutlookOf viewer;
    private readonly Beat beat;
    private readonly StoryPosition? position;
    private readonly int turn;

    /// <summary>A beat.</summary>
    /// <param name="viewer">Whose story it is.</param>
    /// <param name="beat">The beat, in the story's own language.</param>
    /// <param name="position">Where it goes on from; null where nothing can be foreseen.</param>
    /// <param name="turn">Its turn.</param>
    public StoryOutlook(OutlookOf viewer, Beat beat, StoryPosition? position, int turn)
    {
        (this.viewer, this.beat, this.position, this.turn) = (viewer, beat, position, turn);
        var read = viewer.Renderer?.Render(beat) ?? beat;
        (Needs, Seconds) = BeatTimes.Of(viewer.Shots, read, viewer.Locale);
        var autos = AutoChoice.Of(beat);
        Choices =
            position is null ? []
            : autos.IsEmpty ? [.. beat.Choices.Select(choice => choice.Id)]
            // Chance is the session's own seed: what it takes is known.
            : [AutoChoice.Pick(autos, viewer.Seed, turn)];
    }

    public string Story => viewer.Shots.Story.Id;

    public string Beat => beat.Id;

    public double Seconds { get; }

    public ImmutableArray<TimedNeed> Needs { get; }

    public ImmutableArray<string> Choices { get; }

    public IOutlook? After(string choice)
    {
        if (
            beat.Choices.FirstOrDefault(offered => offered.Id == choice) is not { } taken
            || (GatedChoice.GateOf(taken) is { } gate && !viewer.OpenGates.Contains(gate))
        )
        {
            return null;
        }
        var story = viewer.Shots.Story;
        var move = story.Player.Choose(
            position!,
            choice,
            viewer.Variants.GetValueOrDefault(story.Package.Choice(choice)?.Id ?? choice)
        );
        return move.Position is { } there && IsOpen(move.Beat)
            ? new StoryOutlook(viewer, move.Beat, there, turn + 1)
            : null;
    }

    private bool IsOpen(Beat next) =>
        !viewer.Shots.Story.HasGatedEpisodes
        || next.EpisodeChanges.Select(change => change.Next)
            .Append(next.Episode)
            .All(id =>
                id is null
                || viewer.Shots.Story.Package.Episode(id)?.Gate is not { } gate
                || viewer.OpenGates.Contains(gate)
            );
}

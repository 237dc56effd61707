using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Carries sessions over to the version of their story that is served now.</summary>
internal sealed class SessionMover(
    SessionPaths paths,
    StoryCatalogue catalogue,
    DeskClock clock,
    IViewerPush push,
    TimeProvider time
)
{
    /// <summary>The way into the version served now; null when the session plays it already, or has to stay where it is.</summary>
    public async Task<Crossing?> FindAsync(LiveSession live)
    {
        var record = live.Record!;
        if (
            catalogue.Find(record.Story) is not { } story
            || live.Standing!.Stop == BeatStop.Ending
            || (record.Version == story.Package.Version && live.IsReadable)
        )
        {
            return null;
        }
        var path = await paths.OfAsync(record);
        var carried = StoryMigration.Carry(story.Player, path.Path);
        if (carried is not { Beat: { } beat, Position: { } there })
        {
            return null;
        }
        if (
            record is { ForkedFrom: not null, Episode: { } episode }
            && carried.Steps == path.Inherited
        )
        {
            beat = EpisodeBeginnings.Of(beat, episode) ?? beat;
        }
        var position = new SessionPosition(live.Standing.Turn + 1, beat, story.Player.Save(there));
        return new Crossing(story, Turn(story, carried, position), position);
    }

    /// <summary>Carries a session over by itself.</summary>
    /// <returns>Where it stands now.</returns>
    public Task<SessionReply> MoveAsync(LiveSession live, Crossing crossing) =>
        clock.MoveAsync(live, crossing, $"moved:{crossing.Turn.Turn}", refuse: false);

    /// <summary>Carries a session over and tells its viewer, who did not ask.</summary>
    public async Task MoveAndTellAsync(LiveSession live, Crossing crossing)
    {
        var reply = await MoveAsync(live, crossing);
        if (live.Connection is { } viewer)
        {
            await push.SessionMovedAsync(viewer, reply);
        }
    }

    /// <summary>
    /// Whether the story was only published anew since a turn, and the session stands where it stood then: what was chosen
    /// at that turn is chosen here. Null when something else happened since.
    /// </summary>
    public async Task<bool?> StandsSinceAsync(LiveSession live, int turn)
    {
        if (turn >= live.Standing!.Turn)
        {
            return turn == live.Standing.Turn ? true : null;
        }
        var path = await paths.OfAsync(live.Record!);
        return path.LastChoice > turn ? null : path.Stands == path.Path.Steps.Length;
    }

    private TurnRecord Turn(PublishedStory story, CarriedOver carried, SessionPosition position) =>
        new(
            position.Turn,
            position.Beat.Id,
            position.Beat.Stop,
            position.Beat.Episode,
            position.Beat.Ending,
            null,
            ChoiceMode.Moved,
            null,
            TimeSpan.Zero,
            [.. position.Beat.Choices.Select(choice => choice.Id)],
            time.GetUtcNow()
        )
        {
            Draws = ImmutableArray<Playback.Engine.Draw>.Empty,
            Move = new TurnMove(
                story.Package.Version,
                carried.Outcome,
                carried.Steps,
                carried.Draws
            ),
        };
}

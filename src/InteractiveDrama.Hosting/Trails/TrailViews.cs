using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Views;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Trails;

/// <summary>Makes of turns and episodes what their viewer is told of them.</summary>
internal sealed class TrailViews(IStoryLooks looks)
{
    /// <summary>A decision on the way, in the viewer's language.</summary>
    /// <param name="story">The version served.</param>
    /// <param name="session">Whose way it is.</param>
    /// <param name="played">What the viewer saw there.</param>
    /// <param name="turn">Its turn.</param>
    /// <param name="led">The turn that its choice led to first.</param>
    /// <param name="seen">What the viewer has seen.</param>
    /// <param name="canRewind">Whether they may go back there.</param>
    public TrailDecisionView Decision(
        PublishedStory story,
        SessionRecord session,
        Beat played,
        int turn,
        TurnRecord led,
        SeenSoFar seen,
        bool canRewind
    )
    {
        var renderer = story.Locales.Renderer(session.Locale);
        var beat = renderer?.Render(played) ?? played;
        // What goes on by itself shows no choices.
        var offered = AutoChoice.Of(played).IsEmpty ? beat.Choices : [];
        var line = beat.Lines.IsEmpty ? null : beat.Lines[^1];
        return new TrailDecisionView
        {
            Turn = turn,
            Beat = beat.Id,
            Episode = beat.Episode,
            Line = line is null
                ? null
                : new LineView
                {
                    Id = line.Id,
                    Variant = line.Variant,
                    Speaker = SpeakerViews.Of(story, looks, renderer, line.Speaker),
                    Mood = line.Mood,
                    Text = line.Text,
                },
            Choices =
            [
                .. offered.Select(choice => new TrailChoiceView
                {
                    Id = choice.Id,
                    Text = choice.Text,
                    Taken = choice.Id == led.Via,
                }),
            ],
            How = led.Mode switch
            {
                ChoiceMode.TimeoutDefault => DecidedHow.TimeoutDefault,
                ChoiceMode.Auto => DecidedHow.Auto,
                _ => DecidedHow.Active,
            },
            WaysSeen = offered.Count(choice => seen.HasTaken(beat.Id, choice.Id)),
            CanRewind = canRewind,
        };
    }

    /// <summary>The story's episodes as a viewer stands to them.</summary>
    /// <param name="story">The version served.</param>
    /// <param name="session">The session.</param>
    /// <param name="current">The episode it stands in; null for none.</param>
    /// <param name="seen">What the viewer has seen.</param>
    /// <param name="closed">The episodes whose gates are closed for them.</param>
    /// <param name="begun">The episodes that began in the session.</param>
    public static IReadOnlyList<TrailEpisodeView> Episodes(
        PublishedStory story,
        SessionRecord session,
        string? current,
        SeenSoFar seen,
        ImmutableHashSet<string> closed,
        ImmutableHashSet<string> begun
    )
    {
        var renderer = story.Locales.Renderer(session.Locale);
        var episodes = story.Package.Episodes;
        var next = episodes
            .Skip(episodes.Select(one => one.Id).ToList().IndexOf(current!) + 1)
            .FirstOrDefault(one => !seen.HasEpisode(one.Id))
            ?.Id;
        return
        [
            .. episodes.Select(one =>
            {
                var view = story.Episode(one.Id, renderer)!;
                return new TrailEpisodeView
                {
                    Id = view.Id,
                    Number = view.Number,
                    Title = view.Title,
                    Gate = view.Gate,
                    State =
                        one.Id == current ? EpisodeState.Current
                        : closed.Contains(one.Id) ? EpisodeState.Locked
                        : seen.HasEpisode(one.Id) ? EpisodeState.Seen
                        : one.Id == next ? EpisodeState.Next
                        : EpisodeState.Unseen,
                    CanRestart = begun.Contains(one.Id) && !closed.Contains(one.Id),
                };
            }),
        ];
    }
}

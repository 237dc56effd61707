using System.Collections.Concurrent;
using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Hosting.Views;

/// <summary>A picture for each beat: its first shot, as a short walk through the story finds it.</summary>
public sealed class BeatPosters(IStoryLooks looks)
{
    /// <summary>Far more than a drama of an hour needs, and well below a second.</summary>
    private const int MostSteps = 4000;

    /// <summary>By story: those of its last version asked for.</summary>
    private readonly ConcurrentDictionary<
        string,
        (string Version, ImmutableDictionary<string, BeatShot> Shots)
    > walked = new(StringComparer.Ordinal);

    /// <summary>Addresses by beat id; beats without a shot, or that the walk does not reach, have none.</summary>
    public async Task<ImmutableDictionary<string, string>> OfAsync(
        PublishedStory story,
        CancellationToken cancellation
    )
    {
        var posters = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (beat, shot) in Shots(story))
        {
            if (await looks.ShotAsync(story, shot, cancellation) is { } view)
            {
                posters[beat] = view.Poster ?? view.Url;
            }
        }
        return posters.ToImmutable();
    }

    private ImmutableDictionary<string, BeatShot> Shots(PublishedStory story)
    {
        var version = story.Package.Version;
        if (walked.TryGetValue(story.Id, out var known) && known.Version == version)
        {
            return known.Shots;
        }
        var shots = Walk(story);
        walked[story.Id] = (version, shots);
        return shots;
    }

    private static ImmutableDictionary<string, BeatShot> Walk(PublishedStory story)
    {
        var found = ImmutableDictionary.CreateBuilder<string, BeatShot>(StringComparer.Ordinal);
        var visits = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Queue<StepResult>();
        Reach(story.Player.Start(null, 0));
        for (var steps = 0; steps < MostSteps && open.TryDequeue(out var from); )
        {
            foreach (var choice in from.Beat.Choices)
            {
                steps++;
                Reach(story.Player.Choose(from.Snapshot!, choice.Id));
            }
        }
        return found.ToImmutable();

        void Reach(StepResult step)
        {
            if (step.Beat.Shots is [var first, ..])
            {
                found.TryAdd(step.Beat.Id, first);
            }
            // A beat met again may open other ways the second time, so each is left twice.
            var times = visits[step.Beat.Id] = visits.GetValueOrDefault(step.Beat.Id) + 1;
            if (times <= 2 && step.Snapshot is not null)
            {
                open.Enqueue(step);
            }
        }
    }
}

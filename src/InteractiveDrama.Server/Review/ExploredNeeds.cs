using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using InteractiveDrama.Exploration;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Server.Review;

/// <summary>Goes through a story's states to find every shot and voice in it: once for each version, when a reviewer first asks.</summary>
internal sealed class ExploredNeeds : IStoryNeeds
{
    private static readonly ExplorationOptions Bounds = new()
    {
        FindingsOnly = true,
        MaxStates = 100_000,
        MaxTime = TimeSpan.FromSeconds(10),
        // Viewers are served meanwhile.
        Threads = 1,
    };

    private readonly ConditionalWeakTable<
        StoryPackage,
        Lazy<Task<ImmutableArray<MediaNeed>>>
    > known = [];

    public async ValueTask<ImmutableArray<MediaNeed>> OfAsync(
        string story,
        StoryPackage package,
        CancellationToken cancellation = default
    ) =>
        await known
            .GetValue(package, one => new(() => Task.Run(() => Explore(story, one))))
            .Value.WaitAsync(cancellation);

    private static ImmutableArray<MediaNeed> Explore(string story, StoryPackage package)
    {
        var needs = new BeatNeeds(story, StoryLook.Of(package));
        var locales = new StoryLocales(package);
        var found = new ConcurrentDictionary<(string Subject, string Key), MediaNeed>();
        new Explorer(ExploredStory.Of(package), Bounds) { Seen = See }.Explore();
        return [.. found.Values];

        void See(Beat beat)
        {
            foreach (var shot in beat.Shots)
            {
                Add(needs.Picture(shot));
            }
            foreach (var locale in locales.Names)
            {
                foreach (var line in (locales.Renderer(locale)?.Render(beat) ?? beat).Lines)
                {
                    if (needs.Voice(line, locale) is { } voice)
                    {
                        Add(voice);
                    }
                }
            }
        }

        void Add(MediaNeed need) => found.TryAdd((need.Subject, need.Key), need);
    }
}

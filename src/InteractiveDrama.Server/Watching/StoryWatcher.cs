using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Server.Watching;

/// <summary>
/// Publishes stories anew when their files change. It looks at them again and again, which sees every kind of change on
/// every kind of disk, and waits until they have rested for one look: editors write in several steps.
/// </summary>
public sealed class StoryWatcher
{
    /// <summary>How often it looks.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromMilliseconds(100);

    private readonly StoryPublisher publisher;
    private readonly Action<string> say;
    private readonly List<Watched> watched;

    /// <summary>A watcher of some stories, as their files are now.</summary>
    /// <param name="publisher">The server's publisher.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="say">Is told a line at a time what was published, or what is wrong.</param>
    public StoryWatcher(
        StoryPublisher publisher,
        IEnumerable<WatchedStory> stories,
        Action<string> say
    )
    {
        ArgumentNullException.ThrowIfNull(stories);
        (this.publisher, this.say) = (publisher, say);
        watched = [.. stories.Select(story => new Watched(story))];
    }

    /// <summary>Looks until it is cancelled.</summary>
    /// <param name="time">Says when to look.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(TimeProvider time, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                await LookAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    /// <summary>Looks once: what changed before the last look and rested since is compiled and published.</summary>
    public async Task LookAsync()
    {
        foreach (var one in watched)
        {
            if (one.HasChanged())
            {
                await PublishAsync(one);
            }
        }
    }

    private async Task PublishAsync(Watched one)
    {
        var argument = one.Story.Argument;
        try
        {
            var result = StoryLoader.Load(argument);
            foreach (var finding in result.Diagnostics.Where(d => d.Severity != Severity.Info))
            {
                say($"{finding} {finding.Help}");
            }
            if (result.Package is null)
            {
                say($"{result.Story} has errors; viewers go on with the version before.");
                return;
            }
            var story = one.Story.Publish(result);
            one.Story = one.Story with { Story = story };
            var published = await publisher.PublishAsync(story);
            say(
                $"Published {story.Package.Title}, version {story.Package.Version}: "
                    + $"{published.Continued} viewers go on where they were, {published.Earlier} at an earlier beat, {published.Stayed} stay."
            );
        }
        catch (Exception e)
            when (e
                    is StoryNotFoundException
                        or StoryFileException
                        or PathOutsideProjectException
                        or InvalidPackageException
                        or InvalidStoryProgramException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            say($"{e.Message} Viewers go on with the version before.");
        }
    }

    private sealed class Watched
    {
        private string published;
        private string seen;

        public Watched(WatchedStory story)
        {
            Story = story;
            published = seen = Stamp();
        }

        public WatchedStory Story { get; set; }

        public bool HasChanged()
        {
            var before = seen;
            seen = Stamp();
            if (seen != before || seen == published)
            {
                return false;
            }
            published = seen;
            return true;
        }

        private string Stamp() =>
            WatchedFiles.Stamp(Story.Argument, Story.Story.Package.Parts.SourceMap.Files);
    }
}

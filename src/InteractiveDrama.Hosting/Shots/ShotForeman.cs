using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using InteractiveDrama.Hosting.Experiments;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Shots.Scheduling.Foreseeing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>
/// Follows viewers and says what they may come to need. It hears after a beat was stored, through a queue that nobody waits
/// at: no answer is ever later because of it. Without providers it does nothing at all.
/// </summary>
internal sealed class ShotForeman(
    ShotFloor floor,
    ShotStories stories,
    TakeIndex takes,
    ChoiceCounts counts,
    ChoiceSeeds seeds,
    GateKeeper gates,
    ExperimentDesk experiments,
    LiveSessions sessions,
    TimeProvider time,
    ILogger<ShotForeman> log
) : BackgroundService
{
    private const int MostNews = 20_000;
    private const int MostRefreshed = 50;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<ViewerNews> news = Channel.CreateBounded<ViewerNews>(
        new BoundedChannelOptions(MostNews)
        {
            SingleReader = true,
            FullMode = BoundedChannelFullMode.DropWrite,
        }
    );

    /// <summary>The newest of each session: what came before it is not worth a look any more.</summary>
    private readonly ConcurrentDictionary<string, ViewerNews.Stands> latest = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, FollowedViewer> viewers = new(StringComparer.Ordinal);
    private readonly ReadyTakes ready = new(takes, floor);

    /// <summary>A session stands at a beat. Called while the session is the caller's own.</summary>
    /// <param name="live">The session.</param>
    /// <param name="before">Where it stood when a choice led on; null when none did.</param>
    /// <param name="via">That choice.</param>
    public void Stands(LiveSession live, Standing? before = null, string? via = null)
    {
        if (live is not { Record: { Simulated: false, Rehearsal: false } record, Story: { } story })
        {
            return;
        }
        if (story.Package.IsFilm && before is not null && via is not null)
        {
            counts.Add(story.Id, before.Beat().Id, via, time.GetUtcNow());
        }
        if (!floor.IsOpen || stories.Of(story).Providers.IsEmpty || stories.IsReleased(story))
        {
            return;
        }
        var stands = new ViewerNews.Stands(record, story, live.Standing!, time.GetUtcNow());
        latest[live.Id] = stands;
        if (!news.Writer.TryWrite(stands))
        {
            latest.TryRemove(KeyValuePair.Create(live.Id, stands));
        }
    }

    /// <summary>Shots came on a session's screen.</summary>
    public void Saw(string session, IEnumerable<string?> shots)
    {
        if (floor.IsOpen)
        {
            news.Writer.TryWrite(new ViewerNews.Saw(session, [.. shots.OfType<string>()]));
        }
    }

    /// <summary>The library has changed.</summary>
    public void Hear(ImmutableArray<TakeChange> changes)
    {
        if (floor.IsOpen)
        {
            news.Writer.TryWrite(new ViewerNews.Library(changes));
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // While the store is still there: what providers have said by then is written down.
        await floor.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!floor.IsOpen)
        {
            return;
        }
        try
        {
            await OpenAsync(stoppingToken);
            await using var rounds = time.CreateTimer(
                _ => news.Writer.TryWrite(new ViewerNews.Tick()),
                null,
                Round,
                Round
            );
            await foreach (var one in news.Reader.ReadAllAsync(stoppingToken))
            {
                await TakeInAsync(one);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        try
        {
            await floor.OpenAsync(cancellation);
            await seeds.Counted.WaitAsync(cancellation);
        }
        catch (Exception e) when (e is StoreUnavailableException or IOException)
        {
            // The journal holds every limit by itself.
            log.LogError(e, "Open jobs could not be read");
        }
    }

    private async Task TakeInAsync(ViewerNews one)
    {
        try
        {
            switch (one)
            {
                case ViewerNews.Stands stands:
                    if (latest.TryRemove(KeyValuePair.Create(stands.Session.Id, stands)))
                    {
                        await FollowAsync(stands);
                    }
                    break;
                case ViewerNews.Saw saw when viewers.TryGetValue(saw.Session, out var viewer):
                    Show(viewer, saw.Shots);
                    break;
                case ViewerNews.Library library:
                    ready.Hear(library.Changes);
                    break;
                case ViewerNews.Tick:
                    GoRound();
                    break;
            }
        }
        catch (Exception e)
        {
            // One viewer's story that fails ahead is no reason to look ahead for nobody.
            log.LogError(e, "A viewer could not be looked ahead for");
        }
    }

    private async Task FollowAsync(ViewerNews.Stands stands)
    {
        var (record, story) = (stands.Session, stands.Story);
        var shots = stories.Of(story);
        floor.Admit(shots);
        var outlook = new StoryOutlook(
            new OutlookOf(
                shots,
                story.Locales.Nearest(record.Locale),
                story.Locales.Renderer(record.Locale),
                await gates.OpenAsync(story, record, stands.Standing.Gated),
                record.Seed
            )
            {
                Variants = await experiments.AheadAsync(story, record),
            },
            stands.Standing.Beat(),
            Position(stands),
            stands.Standing.Turn
        );
        Want(new FollowedViewer(stands, outlook));
    }

    private void Want(FollowedViewer viewer)
    {
        var settings = new ForesightSettings
        {
            Depth = viewer.News.Story.Package.Settings.Shots.Lookahead,
        };
        var now = time.GetUtcNow();
        var needs = Foresight.Of(viewer.AsOutlook(), counts, settings, now);
        ready.See(needs.Select(one => one.Need));
        var decided = viewer.News.At.AddSeconds(viewer.Outlook.Seconds) + settings.ThinkTime;
        viewers[viewer.News.Session.Id] = viewer with
        {
            Stale = (decided > now ? decided : now) + Round,
        };
        floor.Tell(scheduler => scheduler.Want(viewer.Name, needs));
    }

    private void Show(FollowedViewer viewer, ImmutableArray<string> shown)
    {
        foreach (
            var timed in viewer.Outlook.Needs.Where(one =>
                one.Need.Speech is null && shown.Contains(one.Need.Subject, StringComparer.Ordinal)
            )
        )
        {
            floor.Tell(scheduler => scheduler.Shown(timed.Need, timed.Seconds));
        }
    }

    /// <summary>Lets go of who left, and looks anew where a choice takes longer than was thought.</summary>
    private void GoRound()
    {
        var now = time.GetUtcNow();
        var playing = sessions.Ids.ToHashSet(StringComparer.Ordinal);
        foreach (var (id, viewer) in viewers.ToList())
        {
            if (playing.Contains(id))
            {
                viewers[id] = viewer with { Gone = null };
            }
            else if (viewer.Gone is null)
            {
                viewers[id] = viewer with { Gone = now };
            }
            else if (now - viewer.Gone >= Patience)
            {
                viewers.Remove(id);
                floor.Tell(scheduler => scheduler.Leave(viewer.Name));
            }
        }
        foreach (
            var viewer in viewers
                .Values.Where(one => one.Gone is null && one.Stale <= now)
                .OrderBy(one => one.Stale)
                .Take(MostRefreshed)
                .ToList()
        )
        {
            Want(viewer);
        }
    }

    private static StoryPosition? Position(ViewerNews.Stands stands)
    {
        try
        {
            return stands.Story.Player.Restore(stands.Standing.Snapshot);
        }
        catch (InvalidSnapshotException)
        {
            // Of an older version: nothing is foreseen from there, and the next command moves it.
            return null;
        }
    }
}

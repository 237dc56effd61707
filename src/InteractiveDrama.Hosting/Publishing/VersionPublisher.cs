using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>
/// Makes versions the ones that are served, and keeps the history of it. The history is stored first: what it says last is
/// what a server that died serves when it starts again.
/// </summary>
internal sealed class VersionPublisher(
    IVersionStore versions,
    Staging staging,
    VersionPackages packages,
    StoryCatalogue catalogue,
    StoryPublisher publisher,
    PublishingGate gate,
    IOptions<DramaOptions> options,
    TimeProvider time
)
{
    /// <summary>Who published the version that a server was started with.</summary>
    public const string Server = "server";

    /// <summary>Serves a staged version from now on.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="version">The version; null for the one staged last.</param>
    /// <param name="who">Who asks for it.</param>
    /// <exception cref="PublishingRefusal">It is not staged, or not all of it is there.</exception>
    public async Task<PublishReply> PublishAsync(string story, string? version, Actor who)
    {
        RefuseWithMarket();
        using var passage = await gate.EnterAsync();
        var staged = await FindAsync(story, version);
        // Asked again for what was done: an answer got lost, or the same was pushed twice.
        if (
            (staged?.Version ?? version) is { } wanted
            && catalogue.Find(story) is { } served
            && served.Package.Version == wanted
            && await versions.HistoryAsync(story) is [.., var last]
            && last.Version == wanted
            && (staged is null || last.Files.SequenceEqual(staged.Files))
        )
        {
            return Unchanged(served);
        }
        if (staged is null)
        {
            throw version is null
                ? PublishingRefusal.NotThere(
                    $"Nothing is staged for '{story}' here: push it first."
                )
                : Staging.NotStaged(story, version);
        }
        if (staged.CompleteAt is null)
        {
            throw PublishingRefusal.Conflict(
                $"Version {staged.Version} of '{story}' is not all here yet: push it again."
            );
        }
        var loaded = staging.Load(staged);
        await KeepGivenAsync(story);
        var entry = new PublishedVersion(
            0,
            story,
            staged.Version,
            staged.Files,
            time.GetUtcNow(),
            who.Name,
            null
        );
        return await ServeAsync(loaded, entry, who, ActKinds.Publish);
    }

    /// <summary>Serves an earlier version from now on.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="request">Which one.</param>
    /// <param name="who">Who asks for it.</param>
    /// <exception cref="PublishingRefusal">There is no such version, or another is served than the caller believes.</exception>
    public async Task<PublishReply> RollBackAsync(string story, RollbackRequest request, Actor who)
    {
        RefuseWithMarket();
        using var passage = await gate.EnterAsync();
        var served = catalogue.Find(story)?.Package.Version;
        if (request.From is { } from && from != served)
        {
            throw PublishingRefusal.Conflict(
                $"'{story}' is served as version {served ?? "none"} and not {from}: look at its history, then say again what to go back to."
            );
        }
        var history = await versions.HistoryAsync(story);
        if (history.IsEmpty)
        {
            throw PublishingRefusal.NotThere($"'{story}' was never published here.");
        }
        var current = history[^1].Origin;
        // The one before is what was served when this one was published first: going back again goes on from there.
        var target = request.ToVersion is { } named
            ? history.LastOrDefault(entry =>
                entry.Restores is null && entry.Version == named && entry.Seq != current
            )
            : history.LastOrDefault(entry => entry.Seq < current);
        if (target is null)
        {
            throw PublishingRefusal.Conflict(
                request.ToVersion is { } wanted
                    ? $"Version {wanted} of '{story}' was not served before: its history tells which were."
                    : $"There is no version of '{story}' before the one that is served."
            );
        }
        var entry = target with
        {
            Seq = 0,
            At = time.GetUtcNow(),
            Who = who.Name,
            Restores = target.Origin,
        };
        return await ServeAsync(Load(target), entry, who, ActKinds.Rollback);
    }

    private void RefuseWithMarket()
    {
        if (options.Value.Market is not ReleaseMarket.None and var market)
        {
            throw PublishingRefusal.Conflict(StoryCatalogue.OnlyReleases(market));
        }
    }

    private async Task<StagedVersion?> FindAsync(string story, string? version)
    {
        VersionFiles.Story(story);
        if (version is null)
        {
            return (await versions.ListStagedAsync()).LastOrDefault(staged =>
                staged.Story == story && staged.CompleteAt is not null
            );
        }
        VersionFiles.Version(version);
        return await versions.FindStagedAsync(story, version);
    }

    private async Task<PublishReply> ServeAsync(
        PublishedStory story,
        PublishedVersion entry,
        Actor who,
        string what
    )
    {
        var before = catalogue.Find(story.Id)?.Package.Version;
        var act = who.Does(
            entry.At,
            what,
            story.Id,
            before is null ? null : new { version = before },
            new { version = entry.Version }
        );
        await versions.PublishAsync(entry, act);
        var publication = await publisher.PublishAsync(story);
        return new PublishReply(
            story.Id,
            story.Package.Title,
            entry.Version,
            before,
            true,
            publication.Continued,
            publication.Earlier,
            publication.Stayed
        );
    }

    /// <summary>Begins a story's history with the version that the server was started with, so that a rollback finds it.</summary>
    private async Task KeepGivenAsync(string story)
    {
        if (
            catalogue.Find(story) is { } given
            && await versions.HistoryAsync(story) is { IsEmpty: true }
        )
        {
            await versions.PublishAsync(
                new PublishedVersion(
                    0,
                    story,
                    given.Package.Version,
                    await packages.KeepAsync(given),
                    time.GetUtcNow(),
                    Server,
                    null
                ),
                act: null
            );
        }
    }

    private PublishedStory Load(PublishedVersion version)
    {
        try
        {
            return packages.Load(version.Story, version.Version, version.Files);
        }
        catch (Exception e) when (e is InvalidPackageException or IOException)
        {
            throw PublishingRefusal.Conflict(
                $"The files of version {version.Version} of '{version.Story}' cannot be read here any more: push it again."
            );
        }
    }

    private static PublishReply Unchanged(PublishedStory story) =>
        new(
            story.Id,
            story.Package.Title,
            story.Package.Version,
            story.Package.Version,
            false,
            0,
            0,
            0
        );
}

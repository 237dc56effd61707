using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using InteractiveDrama.Exploration.Ways;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Server.Studio.Reading;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>A project on the desk.</summary>
internal sealed partial class OpenProject(
    string id,
    ProjectFolder folder,
    StoryCatalogue catalogue,
    StoryPublisher publisher
) : IDisposable
{
    /// <summary>The seed of rehearsals: the same choices lead to the same beat, also where the story draws.</summary>
    public const int Seed = 1;

    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(3);
    private readonly SemaphoreSlim saving = new(1, 1);
    private readonly StoryReader reader = new(folder);

    /// <summary>The id its story is served by.</summary>
    public string Id => id;

    /// <summary>Its files.</summary>
    public ProjectFolder Folder => folder;

    /// <summary>What the compiler says of it.</summary>
    public StoryReader Reader => reader;

    /// <summary>The version that viewers play now; null before there was one without errors.</summary>
    public StoryPackage? Served => catalogue.Find(id)?.Package;

    /// <summary>Serves the saved story, when it has no errors and another version is served.</summary>
    public async Task<SavedStory> PublishAsync(CancellationToken cancellation)
    {
        var read = await reader.ReadSavedAsync(cancellation);
        return new SavedStory(read.Reading, await ServeAsync(read));
    }

    /// <summary>Saves a file and serves what it makes; null when the file is no longer what the writer began from.</summary>
    public async Task<SavedFile?> SaveAsync(
        string path,
        string text,
        string? stamp,
        CancellationToken cancellation
    )
    {
        await saving.WaitAsync(cancellation);
        try
        {
            var began = Stopwatch.GetTimestamp();
            if (folder.Write(path, text, stamp) is not { } written)
                return null;
            var stored = Stopwatch.GetElapsedTime(began);
            // The file is written: what follows is not given up with the connection that asked for it.
            var read = await reader.ReadSavedAsync(CancellationToken.None);
            var compiled = Stopwatch.GetElapsedTime(began);
            var published = await ServeAsync(read);
            var served = Stopwatch.GetElapsedTime(began);
            return new SavedFile(
                written,
                new SavedStory(read.Reading, published),
                new SaveTimes(stored, compiled - stored, served - compiled)
            );
        }
        finally
        {
            saving.Release();
        }
    }

    /// <summary>A way to a line of the served version; null when none was found in time.</summary>
    public Task<PlayableWay?> WayAsync(string file, int line, CancellationToken cancellation)
    {
        if (Served is not { } package)
            throw StudioException.Missing(
                "There is nothing to play yet: mend the errors and save the story."
            );
        var lines = folder.Read(file).Text.Split('\n');
        var ends = line >= 1 && line <= lines.Length && Ends().IsMatch(lines[line - 1]);
        return Task.Run(
            () => new WayFinder(package).To(file, line, Seed, LongestSearch, ends, cancellation),
            cancellation
        );
    }

    /// <summary>Where lines and choices of the served version were written; those that are unknown are left out.</summary>
    public ImmutableDictionary<string, LinePlace> Places(IEnumerable<string> ids)
    {
        var places = ImmutableDictionary.CreateBuilder<string, LinePlace>(StringComparer.Ordinal);
        if (Served is not { } package)
            return places.ToImmutable();
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var site in package.Parts.Ids.Sites)
        {
            foreach (var name in (string[])[site.Id, site.LineId])
            {
                if (
                    wanted.Contains(name)
                    && site.Paths is [var first, ..]
                    && package.PlaceOf(first) is { } place
                )
                    places[name] = new LinePlace(place.File, place.Line);
            }
        }

        return places.ToImmutable();
    }

    // Titles, cast and the source map lie outside the version: a new package is served even where the version is the same.
    private async Task<PublishedVersion?> ServeAsync(ReadStory read) =>
        read.Package is { } package && !ReferenceEquals(Served, package)
            ? new PublishedVersion(await publisher.PublishAsync(new PublishedStory(id, package)))
            : null;

    // Such a line belongs to what is said before it.
    [GeneratedRegex(@"^[\s-]*(?:->|#\s*(?:ending|episode-end)\b)", RegexOptions.None, 1000)]
    private static partial Regex Ends();

    /// <inheritdoc/>
    public void Dispose()
    {
        saving.Dispose();
        reader.Dispose();
    }
}

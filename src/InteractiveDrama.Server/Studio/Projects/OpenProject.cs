using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Server.Studio.Reading;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>A project on the desk.</summary>
internal sealed class OpenProject(
    string id,
    ProjectFolder folder,
    StoryCatalogue catalogue,
    StoryPublisher publisher
) : IDisposable
{
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
        // Titles, cast and the source map lie outside the version: a new package is served even where the version is the same.
        if (read.Package is not { } package || ReferenceEquals(Served, package))
            return new SavedStory(read.Reading, null);
        var published = await publisher.PublishAsync(new PublishedStory(id, package));
        return new SavedStory(read.Reading, new PublishedVersion(published));
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
            if (folder.Write(path, text, stamp) is not { } written)
                return null;
            // The file is written: what follows is not given up with the connection that asked for it.
            var story = await PublishAsync(CancellationToken.None);
            return new SavedFile(written, story);
        }
        finally
        {
            saving.Release();
        }
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

    /// <inheritdoc/>
    public void Dispose()
    {
        saving.Dispose();
        reader.Dispose();
    }
}

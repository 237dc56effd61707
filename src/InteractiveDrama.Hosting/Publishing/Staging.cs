using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Stories.Packages;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Takes versions of stories from writers, and keeps them apart from what viewers play until they are published.</summary>
internal sealed class Staging(
    IVersionStore versions,
    BlobFolder blobs,
    VersionPackages packages,
    SessionForecaster forecaster,
    StoryCatalogue catalogue,
    PublishingGate gate,
    IOptions<DramaOptions> options,
    TimeProvider time
)
{
    private readonly PublishingOptions limits = options.Value.Publishing;

    /// <summary>Announces a version, and says what of it is missing.</summary>
    /// <exception cref="PublishingRefusal">It cannot be a version, or is too large.</exception>
    public async Task<StageReply> StageAsync(string story, StageRequest? request, Actor who)
    {
        var files = VersionFiles.Check(story, request, limits);
        var version = request!.Version!;
        using (await gate.EnterAsync())
        {
            await AnnounceAsync(
                new StagedVersion(story, version, files, time.GetUtcNow(), who.Name, null)
            );
        }
        return new StageReply(
            story,
            version,
            [
                .. files
                    .DistinctBy(file => file.Sha256, StringComparer.Ordinal)
                    .Where(file => !blobs.Has(file.Sha256))
                    .Select(file => new MissingBlob(
                        file.Sha256,
                        file.Length,
                        blobs.Offset(file.Sha256)
                    )),
            ]
        );
    }

    /// <summary>How many bytes an announced content has.</summary>
    /// <exception cref="PublishingRefusal">No staged version needs it.</exception>
    public async Task<long> LengthAsync(string hash) =>
        VersionFiles.IsHash(hash)
        && (await versions.ListStagedAsync())
            .SelectMany(staged => staged.Files)
            .FirstOrDefault(file => file.Sha256 == hash)
            is { } announced
            ? announced.Length
            : throw PublishingRefusal.NotThere(
                "No staged version has a file with this hash: announce the version first."
            );

    /// <summary>Makes sure that all of a version is there and can be played, and says what it would do to who plays.</summary>
    /// <exception cref="PublishingRefusal">It is not announced, something is missing, or it is no package.</exception>
    public async Task<StagedReply> CompleteAsync(
        string story,
        string version,
        CancellationToken cancellation
    )
    {
        var staged =
            await versions.FindStagedAsync(story, version, cancellation)
            ?? throw NotStaged(story, version);
        var loaded = Load(staged);
        var forecast = await forecaster.OfAsync(loaded, cancellation);
        if (!await versions.CompleteAsync(staged, time.GetUtcNow(), cancellation))
        {
            throw PublishingRefusal.Conflict(
                $"Version {version} of '{story}' was sent by somebody else meanwhile: push it again."
            );
        }
        return new StagedReply(
            story,
            loaded.Package.Title,
            version,
            catalogue.Find(story)?.Package.Version,
            forecast
        );
    }

    /// <summary>A staged version, ready to play.</summary>
    /// <exception cref="PublishingRefusal">Something is missing, or it is no package.</exception>
    public PublishedStory Load(StagedVersion staged)
    {
        var missing = staged
            .Files.DistinctBy(file => file.Sha256, StringComparer.Ordinal)
            .Count(file => !blobs.Has(file.Sha256));
        if (missing > 0)
        {
            throw PublishingRefusal.Conflict(
                $"{missing} files of version {staged.Version} of '{staged.Story}' are not here yet: push it again."
            );
        }
        try
        {
            return packages.Load(staged.Story, staged.Version, staged.Files);
        }
        catch (InvalidPackageException e)
        {
            throw PublishingRefusal.Invalid(e.Message);
        }
    }

    public static PublishingRefusal NotStaged(string story, string version) =>
        PublishingRefusal.NotThere(
            $"Version {version} of '{story}' is not staged here: push it first."
        );

    private async Task AnnounceAsync(StagedVersion announced)
    {
        await versions.DropStagedAsync(announced.At - limits.StagedFor);
        var others = (await versions.ListStagedAsync())
            .Where(staged => staged.Story != announced.Story || staged.Version != announced.Version)
            .ToList();
        if (others.Count >= limits.MaximumStaged)
        {
            throw PublishingRefusal.Conflict(
                $"{others.Count} versions are staged here, as many as may be (Publishing:MaximumStaged): publish one of them, or wait until one is over."
            );
        }
        if (
            others.Append(announced).SelectMany(staged => staged.Files).Sum(file => file.Length)
            > limits.MaximumStagedBytes
        )
        {
            throw PublishingRefusal.TooLarge(
                $"Staged versions may have {limits.MaximumStagedBytes} bytes here together (Publishing:MaximumStagedBytes); with this one they have more."
            );
        }
        await versions.StageAsync(announced);
        await SweepAsync();
    }

    /// <summary>Removes contents that no staged version and no entry of a history has.</summary>
    private async Task SweepAsync()
    {
        var staged = await versions.ListStagedAsync();
        var history = await versions.HistoryAsync();
        blobs.Sweep(
            staged
                .SelectMany(version => version.Files)
                .Concat(history.SelectMany(version => version.Files))
                .Select(file => file.Sha256)
                .ToHashSet(StringComparer.Ordinal)
        );
    }
}

using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Shots.Releases;

/// <summary>Compares a release with what is kept: the record with its seal, the package and every media file with their hashes.</summary>
/// <param name="releases">The releases.</param>
/// <param name="store">The media.</param>
public sealed class ReleaseVerifier(ReleaseFolder releases, IMediaStore store)
{
    /// <summary>Reads everything a release names.</summary>
    /// <param name="release">The release, as it was read.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What is not as it was released, a sentence each; none when all is.</returns>
    public async Task<ImmutableArray<string>> VerifyAsync(
        Release release,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        var problems = ImmutableArray.CreateBuilder<string>();
        try
        {
            releases.ReadPackage(release);
        }
        catch (InvalidReleaseException e)
        {
            problems.Add(e.Message);
        }
        foreach (var take in release.Takes)
        {
            foreach (var file in take.Files)
            {
                await using var bytes = await store.OpenAsync(file.Sha256, cancellation);
                if (bytes is null)
                {
                    problems.Add(
                        $"{take.Subject}: the file {file.Sha256} of {take.Id} is not in the media store; put it back from a backup."
                    );
                }
                else if ((await MediaReading.OfAsync(bytes, cancellation)).Sha256 != file.Sha256)
                {
                    problems.Add(
                        $"{take.Subject}: the file {file.Sha256} of {take.Id} has other bytes than were released; put it back from a backup."
                    );
                }
            }
        }
        return problems.ToImmutable();
    }
}

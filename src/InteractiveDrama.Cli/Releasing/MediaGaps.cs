using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>Reads every file of a release: whether it is there, whether it is whole, and whether what AI made says so.</summary>
/// <param name="store">The media.</param>
/// <param name="market">Whose rules are followed.</param>
internal sealed class MediaGaps(IMediaStore store, ReleaseMarket market)
{
    /// <summary>What the files of a take lack.</summary>
    public async Task<ImmutableArray<ReleaseGap>> OfAsync(Take take, CancellationToken cancellation)
    {
        var gaps = ImmutableArray.CreateBuilder<ReleaseGap>();
        foreach (var file in take.Files)
        {
            await using var bytes = await store.OpenAsync(file.Sha256, cancellation);
            var reading = bytes is null ? null : await MediaReading.OfAsync(bytes, cancellation);
            if (reading?.Sha256 != file.Sha256)
            {
                gaps.Add(
                    new ReleaseGap(
                        "media",
                        take.Subject,
                        $"A file of {take.Id} is {(reading is null ? "not in the media store" : "damaged")}.",
                        "'drama takes verify' says which; put it back from a backup, or have another take made."
                    )
                );
            }
            else if (
                take.MadeBy == MakerKind.Ai
                && file.Role != MediaRole.Original
                && Lacks(reading) is { } label
            )
            {
                gaps.Add(
                    new ReleaseGap(
                        "label",
                        take.Subject,
                        $"AI made {take.Id}, and its {file.Type} carries no {label}.",
                        "Have it made or added again: what is taken in now is labelled."
                    )
                );
            }
        }
        return gaps.ToImmutable();
    }

    private string? Lacks(MediaReading reading) =>
        !reading.HasSourceType ? "digital source type"
        : market == ReleaseMarket.Cn && !reading.HasAigc
            ? "AIGC field, which the market cn asks for"
        : null;
}

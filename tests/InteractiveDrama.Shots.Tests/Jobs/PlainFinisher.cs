using System.Collections.Immutable;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>Leaves media as they came; what is called <c>broken</c> it refuses.</summary>
internal sealed class PlainFinisher(MemoryMediaStore media) : IMediaFinisher
{
    public async Task<ImmutableArray<MediaFile>> FinishAsync(
        Take take,
        MediaFile original,
        string aspect,
        CancellationToken cancellation = default
    )
    {
        using var bytes = new StreamReader((await media.OpenAsync(original.Sha256, cancellation))!);
        return await bytes.ReadToEndAsync(cancellation) == "broken"
            ? throw new MediaRefusedException("it is no video.")
            : [original, original with { Role = MediaRole.Rendition }];
    }
}

using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Shots.Cast;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Scheduling.Dispatching;

/// <summary>Makes what a provider is asked for of what is needed. The same need, provider and approved cast sheets give the same request.</summary>
/// <param name="media">Where the references' bytes are.</param>
/// <param name="names">Names viewers read, by cast key and by place key.</param>
/// <param name="sheets">The approved pictures of the cast; null where nobody keeps any.</param>
public sealed class RequestMaker(
    IMediaStore media,
    IReadOnlyDictionary<string, string> names,
    CastSheets? sheets = null
)
{
    // A prime: seeds of candidates do not meet those of other shots' candidates.
    private const long SeedStep = 1_000_003;

    /// <summary>The request without the bytes of its references: enough for a price.</summary>
    /// <param name="need">What is needed.</param>
    /// <param name="kind">As what.</param>
    /// <param name="can">What the provider can do.</param>
    /// <param name="candidate">Which of several takes of it, from 0: another one, another seed.</param>
    public ShotRequest Draft(
        MediaNeed need,
        MediaKind kind,
        ProviderCapabilities can,
        int candidate = 0
    )
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(can);
        if (need.Spec is not { } spec)
        {
            return new ShotRequest { Kind = kind, Speech = need.Speech };
        }
        var prompt = ShotPrompt.Of(spec, names);
        var isWide = spec.AspectRatio == "16:9";
        return new ShotRequest
        {
            Kind = kind,
            Spec = spec,
            Prompt = prompt.Text,
            NegativePrompt = prompt.Negative,
            Width = isWide ? 1280 : 720,
            Height = isWide ? 720 : 1280,
            Seconds = kind == MediaKind.Video ? Length(spec.DurationSeconds, can.Lengths) : 0,
            Seed = can.TakesSeed ? Seed(need.ContentHash, candidate) : null,
        };
    }

    /// <summary>The whole request.</summary>
    /// <param name="need">What is needed.</param>
    /// <param name="kind">As what.</param>
    /// <param name="can">What the provider can do.</param>
    /// <param name="cancellation">Stops.</param>
    public ValueTask<ShotRequest> MakeAsync(
        MediaNeed need,
        MediaKind kind,
        ProviderCapabilities can,
        CancellationToken cancellation = default
    ) => MakeAsync(need, kind, can, 0, cancellation);

    /// <summary>The whole request for one of several takes of a need.</summary>
    /// <param name="need">What is needed.</param>
    /// <param name="kind">As what.</param>
    /// <param name="can">What the provider can do.</param>
    /// <param name="candidate">Which take, from 0.</param>
    /// <param name="cancellation">Stops.</param>
    public async ValueTask<ShotRequest> MakeAsync(
        MediaNeed need,
        MediaKind kind,
        ProviderCapabilities can,
        int candidate,
        CancellationToken cancellation = default
    )
    {
        var draft = Draft(need, kind, can, candidate);
        if (need.Spec is not { } spec || can.MostReferences == 0)
        {
            return draft;
        }
        var known = spec.References.IsDefault ? [] : spec.References;
        if (sheets is not null)
        {
            known = [.. known, .. await sheets.ForAsync(spec, cancellation)];
        }
        var references = ImmutableArray.CreateBuilder<ReferenceMedia>();
        foreach (var reference in known.Distinct().Take(can.MostReferences))
        {
            if (await LoadAsync(reference, cancellation) is { } loaded)
            {
                references.Add(loaded);
            }
        }
        return draft with { References = references.ToImmutable() };
    }

    private async Task<ReferenceMedia?> LoadAsync(
        ShotReference reference,
        CancellationToken cancellation
    )
    {
        if (
            await media.FindAsync(reference.Sha256, cancellation) is not { } stored
            || await media.OpenAsync(reference.Sha256, cancellation) is not { } bytes
        )
        {
            return null;
        }
        await using (bytes)
        {
            var whole = new byte[stored.Bytes];
            await bytes.ReadExactlyAsync(whole, cancellation);
            return new ReferenceMedia(
                reference.Sha256,
                stored.Type,
                whole,
                reference.Role,
                reference.SubjectId
            );
        }
    }

    // The shortest that is long enough; the player holds the last frame of one that is too short.
    private static double Length(double seconds, ImmutableArray<double> lengths) =>
        lengths.IsDefaultOrEmpty ? seconds
        : lengths.Any(length => length >= seconds) ? lengths.First(length => length >= seconds)
        : lengths[^1];

    // Of the intent, so that asking again for the same is the same request.
    private static long Seed(string contentHash, int candidate) =>
        (
            long.Parse(
                contentHash.AsSpan(0, 8),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture
            ) + (candidate * SeedStep)
        ) & 0x7fffffff;
}

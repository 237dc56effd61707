using System.Collections.Immutable;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Benchmarks.Speculation.Simulated;

/// <summary>The two simulated providers: what they declare, and how long they really take for one shot, whoever asks.</summary>
internal sealed class Making(ulong seed, int slots) : IQuotes
{
    public const decimal VideoPrice = 0.40m;
    private const decimal ImagePrice = 0.04m;

    private static readonly ImmutableArray<MakeOption> Options =
    [
        new(
            "video",
            MediaKind.Video,
            VideoPrice,
            "USD",
            new Latency(TimeSpan.FromSeconds(75), TimeSpan.FromSeconds(240))
        ),
        new(
            "image",
            MediaKind.Image,
            ImagePrice,
            "USD",
            new Latency(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(25))
        ),
    ];

    public ImmutableArray<ProviderTerms> Providers { get; } =
    [new("video", true, slots), new("image", true, slots)];

    public ImmutableArray<MakeOption> For(MediaNeed need) => Options;

    public double Seconds(MediaNeed need, MakeOption option) =>
        new Chance(seed, $"{option.Provider} {need.ContentHash}").Lognormal(
            option.Latency.Usual.TotalSeconds,
            option.Latency.Slow.TotalSeconds
        );
}

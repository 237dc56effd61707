using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>The providers that the operator has set up; none without ffmpeg, because what came could not be looked at.</summary>
internal sealed class ShotProviders : IDisposable
{
    private readonly ProviderCatalogue? catalogue;

    /// <summary>Reads the operator's file.</summary>
    public ShotProviders(
        IOptions<DramaOptions> options,
        ShotHooks hooks,
        ILogger<ShotProviders> log
    )
    {
        Ffmpeg = FfmpegTools.Find();
        if (options.Value.Shots.ProvidersFile is not { } file)
        {
            return;
        }
        catalogue = ProviderCatalogue.Load(
            file,
            new ProviderSurroundings { Webhook = hooks.Address }
        );
        foreach (var problem in catalogue.Problems)
        {
            log.LogError("{Problem}", problem.ToString());
        }
        if (catalogue.Providers.Count > 0 && Ffmpeg is null)
        {
            log.LogError("{Missing} Until then no provider is used.", FfmpegTools.Missing);
            return;
        }
        All = catalogue.Providers.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>The machine's ffmpeg; null when it has none.</summary>
    public FfmpegTools? Ffmpeg { get; }

    /// <summary>The providers by name.</summary>
    public ImmutableDictionary<string, IShotProvider> All { get; } =
        ImmutableDictionary<string, IShotProvider>.Empty;

    /// <summary>Those that a story names, in its order.</summary>
    public ImmutableArray<IShotProvider> Of(PublishedStory story) =>
        All.IsEmpty
            ? []
            :
            [
                .. story
                    .Package.Settings.Shots.Providers.Where(name => name != ShotSettings.Animatic)
                    .Select(name => All.GetValueOrDefault(name))
                    .OfType<IShotProvider>(),
            ];

    public void Dispose() => catalogue?.Dispose();
}

using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>The providers that the operator has set up; none without ffmpeg, because what came could not be looked at.</summary>
internal sealed class ShotProviders : IDisposable
{
    private readonly ProviderCatalogue? catalogue;
    private readonly IChatClient? chat;

    /// <summary>Reads the operator's file.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="hooks">Where services may call.</param>
    /// <param name="log">Hears what is wrong with it.</param>
    /// <param name="chat">The host's own vision model; null when it has none. The file's <c>judge</c> comes before it.</param>
    public ShotProviders(
        IOptions<DramaOptions> options,
        ShotHooks hooks,
        ILogger<ShotProviders> log,
        IChatClient? chat = null
    )
    {
        this.chat = chat;
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

    /// <summary>Tells whether those are in a picture who should be; null where no model is configured.</summary>
    public SubjectJudge? Judge(TimeProvider time) =>
        (catalogue?.Judge ?? chat) is { } model ? new SubjectJudge(model, time) : null;

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

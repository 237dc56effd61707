using System.Collections.Immutable;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Dispatching;

/// <summary>How needs can be made, as their story's providers say, in the order the story lists them.</summary>
/// <param name="providersOf">The providers of a story, in order.</param>
/// <param name="requestsOf">What makes a story's requests.</param>
public sealed class ProviderQuotes(
    Func<string, ImmutableArray<IShotProvider>> providersOf,
    Func<string, RequestMaker> requestsOf
) : IQuotes
{
    /// <inheritdoc/>
    public ImmutableArray<MakeOption> For(MediaNeed need)
    {
        ArgumentNullException.ThrowIfNull(need);
        var requests = requestsOf(need.Story);
        var options = ImmutableArray.CreateBuilder<MakeOption>();
        foreach (var provider in providersOf(need.Story))
        {
            foreach (var kind in Kinds(need))
            {
                var can = provider.Capabilities;
                if (!can.Makes.Contains(kind) || (need.IsHuman && can.IsGenerative))
                {
                    continue;
                }
                var quote = provider.Quote(requests.Draft(need, kind, can));
                if (quote.Unable is null)
                {
                    options.Add(
                        new MakeOption(
                            provider.Name,
                            kind,
                            quote.MaximumPrice,
                            quote.Currency,
                            Latency.Of(quote)
                        )
                    );
                }
            }
        }
        return options.ToImmutable();
    }

    private static ImmutableArray<MediaKind> Kinds(MediaNeed need) =>
        need.Speech is not null ? [MediaKind.Speech] : [MediaKind.Video, MediaKind.Image];
}

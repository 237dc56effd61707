using System.Collections.Concurrent;
using System.Security.Claims;
using InteractiveDrama.Hosting.Events;

namespace InteractiveDrama.Samples.Host;

/// <summary>Which endings each member came to, since the site was started.</summary>
internal sealed class EndingsFound : IDramaEvents
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte>> found = new(
        StringComparer.Ordinal
    );

    /// <summary>A member's, in alphabetical order.</summary>
    public IEnumerable<string> Of(ClaimsPrincipal member) =>
        found.TryGetValue(member.FindFirstValue(ClaimTypes.NameIdentifier)!, out var endings)
            ? endings.Keys.Order(StringComparer.Ordinal)
            : [];

    public ValueTask HearAsync(DramaEvent happened, CancellationToken cancellation)
    {
        if (happened is SessionEnded { Ending: { } ending, Viewer: { } member })
        {
            found.GetOrAdd(member, _ => new(StringComparer.Ordinal)).TryAdd(ending, 0);
        }
        return ValueTask.CompletedTask;
    }
}

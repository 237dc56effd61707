using InteractiveDrama.Hosting.Limits;
using InteractiveDrama.Hosting.Sessions;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Analytics.Endpoints;

/// <summary>How often closing pages may tell something: a page closes once, and a household has a few.</summary>
internal sealed class PageLimits(IOptions<DramaOptions> options, TimeProvider time)
{
    private readonly TokenBuckets sessions = new(
        options.Value.Limits.CallBurst,
        options.Value.Limits.CallsPerSecond,
        time
    );
    private readonly TokenBuckets addresses = new(
        options.Value.Limits.ViewerCallBurst,
        options.Value.Limits.ViewerCallsPerSecond,
        time
    );

    /// <summary>Counts a call.</summary>
    /// <param name="session">The session it is about.</param>
    /// <param name="address">Where it comes from; null for the machine itself.</param>
    /// <exception cref="DramaFaultException">It is one too many.</exception>
    public void Spend(string session, string? address)
    {
        var wait = address is null ? TimeSpan.Zero : addresses.Of(address).Take();
        if (wait == TimeSpan.Zero)
        {
            wait = sessions.Of(session).Take();
        }
        if (wait > TimeSpan.Zero)
        {
            throw Faults.RateLimited(wait);
        }
    }
}

using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Review;

/// <summary>What of the takes viewers may see on this host, whatever stories say.</summary>
public sealed class ReviewOptions
{
    /// <summary>
    /// <c>open</c>, <c>gated</c> or <c>approved-only</c>; null for <c>open</c> where every address is a loopback one, and
    /// <c>gated</c> elsewhere. A story may ask for more, never for less.
    /// </summary>
    public string? Policy { get; set; }

    /// <summary>The policy that is set; null when none is.</summary>
    public ReviewPolicy? Read() =>
        Policy switch
        {
            "open" => ReviewPolicy.Open,
            "gated" => ReviewPolicy.Gated,
            "approved-only" => ReviewPolicy.ApprovedOnly,
            _ => null,
        };

    /// <summary>What is wrong with the options, a sentence each; none when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Policy is not null && Read() is null)
        {
            yield return $"Review:Policy is '{Policy}'; it must be open, gated or approved-only.";
        }
    }
}

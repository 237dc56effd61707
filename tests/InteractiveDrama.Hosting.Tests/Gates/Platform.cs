using System.Text.Json;
using InteractiveDrama.Hosting.Gates;

namespace InteractiveDrama.Hosting.Tests.Gates;

/// <summary>A platform that offers every gate for coins, and notes what it was asked.</summary>
internal sealed class Platform : IEntitlements
{
    public static JsonElement Offer { get; } =
        JsonSerializer.Deserialize<JsonElement>("""{"coins":20,"page":"/buy?x=1&y=2"}""");

    public List<EntitlementQuestion> Asked { get; } = [];

    public ValueTask<Entitlement> AskAsync(EntitlementQuestion question)
    {
        lock (Asked)
        {
            Asked.Add(question);
        }
        return ValueTask.FromResult(Entitlement.Locked(Offer));
    }
}

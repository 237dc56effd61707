using System.Text.Json;
using InteractiveDrama.Hosting.Gates;

namespace InteractiveDrama.Contract.Host;

/// <summary>Sells every gate for the same coins; a grant opens it.</summary>
internal sealed class Cashier : IEntitlements
{
    private static readonly JsonElement Offer = JsonSerializer.SerializeToElement(
        new { coins = 20 }
    );

    public ValueTask<Entitlement> AskAsync(EntitlementQuestion question) =>
        ValueTask.FromResult(Entitlement.Locked(Offer));
}

using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>Without a platform: every gate is what the options say.</summary>
internal sealed class StandardEntitlements(IOptions<DramaOptions> options) : IEntitlements
{
    private readonly Entitlement answer =
        options.Value.Gates.Default == GateDefault.Open ? Entitlement.Open : Entitlement.Locked();

    public ValueTask<Entitlement> AskAsync(EntitlementQuestion question) =>
        ValueTask.FromResult(answer);
}

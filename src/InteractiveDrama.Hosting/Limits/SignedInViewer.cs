using Microsoft.AspNetCore.SignalR;

namespace InteractiveDrama.Hosting.Limits;

/// <summary>A viewer is whom the host's own sign-in names.</summary>
internal sealed class SignedInViewer : IConnectionViewer
{
    public string? Of(HubCallerContext connection) => connection.UserIdentifier;
}

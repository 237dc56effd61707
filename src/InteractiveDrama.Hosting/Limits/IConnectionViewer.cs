using Microsoft.AspNetCore.SignalR;

namespace InteractiveDrama.Hosting.Limits;

/// <summary>Says whose connection it is, so that a viewer's limits hold over all of them.</summary>
internal interface IConnectionViewer
{
    /// <summary>The viewer's id; null for one who is not known.</summary>
    string? Of(HubCallerContext connection);
}

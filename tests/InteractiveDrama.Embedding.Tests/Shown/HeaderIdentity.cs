using InteractiveDrama.Hosting.Identity;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Embedding.Tests.Shown;

/// <summary>Shown in docs/embedding.md: a gateway in front of the host says who is there.</summary>
public sealed class HeaderIdentity : IViewerIdentity
{
    public ValueTask<ViewerAnswer> IdentifyAsync(HttpContext http) =>
        ValueTask.FromResult(
            http.Request.Headers["X-Member"] is [{ Length: > 0 } member]
                ? ViewerAnswer.Known(member)
                : ViewerAnswer.Refused("The gateway names no member.")
        );
}

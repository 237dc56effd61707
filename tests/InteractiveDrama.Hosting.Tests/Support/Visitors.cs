using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace InteractiveDrama.Hosting.Tests.Support;

/// <summary>Lets tests come from any address and as any viewer, as a host's own proxy and sign-in would.</summary>
internal static class Visitors
{
    /// <summary>The address in <c>X-Forwarded-For</c> is believed.</summary>
    public static void ComeFrom(WebApplication app) =>
        app.UseForwardedHeaders(
            new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor }
        );

    /// <summary>The viewer is whom <c>?viewer=</c> names.</summary>
    public static void SignIn(WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                if (http.Request.Query["viewer"] is [{ } viewer])
                {
                    http.User = new ClaimsPrincipal(
                        new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, viewer)], "test")
                    );
                }
                return next(http);
            }
        );
}

using InteractiveDrama.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Identity;

/// <summary>Stands before the endpoints of viewers: finds out who it is, and refuses at the handshake.</summary>
internal static class ViewerDoor
{
    private static readonly object Key = new();

    /// <summary>Has each request's viewer found out before it goes on; read it with <see cref="Viewer"/>.</summary>
    /// <param name="builder">The endpoints.</param>
    /// <param name="mustBeKnown">Whether the host's setting about anonymous viewers holds here.</param>
    public static TBuilder IdentifyViewer<TBuilder>(this TBuilder builder, bool mustBeKnown)
        where TBuilder : IEndpointConventionBuilder =>
        builder.Before(async http =>
        {
            var services = http.RequestServices;
            var answer = await services.GetRequiredService<IViewerIdentity>().IdentifyAsync(http);
            var access = services.GetRequiredService<IOptions<DramaOptions>>().Value.Access;
            var refusal =
                answer.Refusal
                ?? (
                    answer.Viewer is { } known ? ViewerIds.Problem(known)
                    : mustBeKnown && !access.AllowAnonymous
                        ? "Sign in first: this server plays for known viewers only."
                    : null
                );
            if (refusal is not null)
            {
                await HttpRefusal.UnauthorizedAsync(http, refusal);
                return false;
            }
            http.Items[Key] = answer;
            return true;
        });

    /// <summary>The viewer that was found; null for an anonymous one.</summary>
    public static string? Viewer(this HttpContext http) => Found(http)?.Viewer;

    /// <summary>What is known of the age of the viewer that was found.</summary>
    public static ViewerAge ViewerAge(this HttpContext http) => Found(http)?.Age ?? default;

    private static ViewerAnswer? Found(HttpContext http) =>
        http.Items.TryGetValue(Key, out var answer) ? (ViewerAnswer?)answer : null;
}

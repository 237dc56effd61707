using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Security;

/// <summary>
/// Puts a check before endpoints themselves: it holds in every host, wherever its middleware stands, and touches no
/// endpoint of the host's own.
/// </summary>
internal static class EndpointPassing
{
    /// <summary>Runs a check before each request of some endpoints.</summary>
    /// <param name="builder">The endpoints.</param>
    /// <param name="check">True when the request goes on; false when the check has answered it.</param>
    public static TBuilder Before<TBuilder>(
        this TBuilder builder,
        Func<HttpContext, Task<bool>> check
    )
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => Wrap(endpoint, check));
        return builder;
    }

    /// <summary>As <see cref="Before"/>, outside of every other check.</summary>
    public static TBuilder First<TBuilder>(
        this TBuilder builder,
        Func<HttpContext, Task<bool>> check
    )
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Finally(endpoint => Wrap(endpoint, check));
        return builder;
    }

    private static void Wrap(EndpointBuilder endpoint, Func<HttpContext, Task<bool>> check)
    {
        if (endpoint.RequestDelegate is not { } next)
        {
            return;
        }
        endpoint.RequestDelegate = async http =>
        {
            if (await check(http))
            {
                await next(http);
            }
        };
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Limits;

/// <summary>
/// Lets so many connections of one address at a time to the hub. A request to the hub lasts as long as its connection, so
/// requests under way are what is counted; one too many costs no more than its refusal.
/// </summary>
internal sealed class AddressGate(IOptions<DramaOptions> options)
{
    private const int RetryAfter = 10;

    private readonly ConcurrentDictionary<string, int> open = new(StringComparer.Ordinal);

    /// <summary>Addresses with a connection now.</summary>
    public int Count => open.Count;

    /// <summary>Puts the gate before an endpoint.</summary>
    public void Guard(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is { } next)
        {
            endpoint.RequestDelegate = http => PassAsync(http, next);
        }
    }

    private async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (AddressKey.Of(http.Connection.RemoteIpAddress) is not { } address)
        {
            await next(http);
            return;
        }
        try
        {
            var most = options.Value.Limits.AddressConnections;
            if (open.AddOrUpdate(address, 1, static (_, count) => count + 1) > most)
            {
                await RefuseAsync(http.Response, most);
                return;
            }
            await next(http);
        }
        finally
        {
            Leave(address);
        }
    }

    private void Leave(string address)
    {
        var left = open.AddOrUpdate(address, 0, static (_, count) => count - 1);
        if (left == 0)
        {
            // Only while it still says none: somebody may have come in between.
            open.TryRemove(KeyValuePair.Create(address, 0));
        }
    }

    private static Task RefuseAsync(HttpResponse response, int most)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
        return response.WriteAsJsonAsync(
            new DramaError
            {
                Code = ErrorCodes.TooManyConnections,
                Message =
                    $"This address has {most} connections already, which is all it may have; close one and try again.",
                RetryAfter = RetryAfter,
            }
        );
    }
}

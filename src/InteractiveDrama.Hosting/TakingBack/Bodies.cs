using System.Text.Json;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Shots.TakingBack;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>Reads what people send who take something back.</summary>
internal static class Bodies
{
    /// <summary>A request's JSON.</summary>
    /// <param name="http">The request.</param>
    /// <param name="example">What it looks like, for who sent something else.</param>
    /// <exception cref="DramaFaultException">It is something else.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext http, string example)
        where T : class
    {
        try
        {
            if (
                http.Request.HasJsonContentType()
                && await http.Request.ReadFromJsonAsync<T>(http.RequestAborted) is { } request
            )
            {
                return request;
            }
        }
        catch (JsonException)
        {
            // Answered like a request of another kind.
        }
        throw Faults.Invalid($"The request is JSON such as {example}, sent as application/json.");
    }

    /// <summary>A reason that must be there.</summary>
    /// <exception cref="DramaFaultException">It is not, or is too long.</exception>
    public static string Reason(string? reason) =>
        reason?.Trim() is not { Length: > 0 } said
            ? throw Faults.Invalid("reason is missing: say why, it stays on the record.")
        : said.Length > Withdrawals.LongestReason
            ? throw Faults.Invalid($"reason is longer than {Withdrawals.LongestReason} characters.")
        : said;
}

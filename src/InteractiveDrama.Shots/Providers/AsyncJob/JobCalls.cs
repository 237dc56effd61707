using System.Text.Json;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>Calls the addresses of a job. A key goes only to the service's own hosts, whatever address an answer or a journal has.</summary>
/// <param name="settings">The description of the service.</param>
/// <param name="services">The service, and further hosts of its that its configuration names.</param>
internal sealed class JobCalls(AsyncJobSettings settings, IReadOnlyList<ProviderHttp> services)
{
    /// <summary>The address of a job that an answer gave; null when it gave none where it should, or one that must not be called.</summary>
    /// <param name="address">Where it stands.</param>
    /// <param name="answer">The answer to the submit.</param>
    public static string? Given(JobAddress? address, JsonElement answer) =>
        address?.From?.Text(answer);

    /// <summary>Whether an address lies on a host of the service's.</summary>
    /// <param name="address">The address as text.</param>
    public bool IsOurs(string address) => Service(address) is not null;

    /// <summary>Asks an address of a job.</summary>
    /// <param name="address">How it is found.</param>
    /// <param name="given">What the service gave as the address; null when it is built.</param>
    /// <param name="job">The service's id.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="HttpRequestException">There is no answer, or the address must not be called.</exception>
    public async Task<ProviderAnswer> AskAsync(
        JobAddress address,
        string? given,
        string job,
        CancellationToken cancellation
    )
    {
        var target = given ?? Built(address, job);
        var service =
            Service(target)
            ?? throw new HttpRequestException(
                $"'{settings.Name}' has a job on {Host(target)}, which its configuration does not name. Add it to its 'hosts' if it is the service's own."
            );
        var exchange = await service.SendAsync(
            new ProviderCall(address.Method, target) { Within = settings.Patience },
            cancellation
        );
        return exchange.OrThrow();
    }

    private ProviderHttp? Service(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? services.FirstOrDefault(s => s.Origin.Has(uri))
            : null;

    private static string Host(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Authority.Length > 0
            ? $"{uri.Scheme}://{uri.Authority}"
            : "no address";

    // The id is a foreign text: escaped, it stays one step of the path.
    private static string Built(JobAddress address, string job) =>
        string.Concat(
            SlotText
                .Parse(address.Template ?? "")
                .Pieces.Select(p => p.IsSlot ? Uri.EscapeDataString(job) : p.Text)
        );
}

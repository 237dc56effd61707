using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>Where a provider's API is, and the headers that open it. They go to this origin and nowhere else.</summary>
public sealed class ProviderOrigin
{
    private readonly ImmutableArray<KeyValuePair<string, string>> headers;

    /// <summary>An API at an address.</summary>
    /// <param name="address">Its base, <c>https://api.example/v1</c>, with or without the last slash; http or https.</param>
    /// <param name="headers">What opens it: headers whose values are secret; none when null.</param>
    /// <exception cref="ArgumentException">The address is not an absolute http or https URL.</exception>
    public ProviderOrigin(Uri address, IEnumerable<KeyValuePair<string, string>>? headers = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http"))
            throw new ArgumentException(
                "A provider's address begins with https:// or http://.",
                nameof(address)
            );
        Base = new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
        this.headers = headers?.ToImmutableArray() ?? [];
        Secrets = new Secrets(this.headers.Select(h => h.Value));
    }

    /// <summary>The base address, with a slash at its end.</summary>
    public Uri Base { get; }

    /// <summary>What must not be said in any message: the values of the headers.</summary>
    public Secrets Secrets { get; }

    /// <summary>The address of one of the API's resources.</summary>
    /// <param name="path">A path under the base, without a slash at its start; or a whole URL that the API gave.</param>
    /// <returns>Null when it lies at another origin: no key goes there.</returns>
    public Uri? Address(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Uri.TryCreate(Base, path, out var address) && Has(address) ? address : null;
    }

    /// <summary>Whether an address lies at this origin: the same scheme, host and port.</summary>
    /// <param name="address">An absolute address.</param>
    public bool Has(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Scheme == Base.Scheme
            && address.IdnHost.Equals(Base.IdnHost, StringComparison.OrdinalIgnoreCase)
            && address.Port == Base.Port
            && address.UserInfo.Length == 0;
    }

    /// <summary>Puts the headers on a request.</summary>
    /// <param name="request">A request to this origin.</param>
    /// <exception cref="InvalidOperationException">It goes somewhere else.</exception>
    public void Open(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { IsAbsoluteUri: true } address || !Has(address))
            throw new InvalidOperationException("Keys go to their provider only.");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
    }

    /// <inheritdoc/>
    public override string ToString() => Base.ToString();
}

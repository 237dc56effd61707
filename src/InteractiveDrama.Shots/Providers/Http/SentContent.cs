using System.Net;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>A body that knows whether it was asked for: as long as it was not, the other side has nothing to begin with.</summary>
internal sealed class SentContent : HttpContent
{
    private readonly HttpContent body;
    private volatile bool begun;

    public SentContent(HttpContent body)
    {
        this.body = body;
        foreach (var (name, values) in body.Headers)
            Headers.TryAddWithoutValidation(name, values);
    }

    public bool HasBegun => begun;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        begun = true;
        return body.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Headers.ContentLength ?? 0;
        return body.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            body.Dispose();
        base.Dispose(disposing);
    }
}

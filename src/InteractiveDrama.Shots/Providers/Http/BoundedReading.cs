namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>Reads what somebody else sends, up to a bound; a declared length is not believed.</summary>
internal static class BoundedReading
{
    private const int Chunk = 81_920;

    /// <summary>Reads a stream whole.</summary>
    /// <returns>Null when it is longer than the bound.</returns>
    public static async Task<byte[]?> AllAsync(
        Stream from,
        long mostBytes,
        CancellationToken cancellation
    )
    {
        using var kept = new MemoryStream();
        return await CopyAsync(from, kept, mostBytes, onRead: null, cancellation)
            ? kept.ToArray()
            : null;
    }

    /// <summary>Copies a stream.</summary>
    /// <returns>False when it is longer than the bound.</returns>
    public static async Task<bool> CopyAsync(
        Stream from,
        Stream to,
        long mostBytes,
        Action? onRead,
        CancellationToken cancellation
    )
    {
        var buffer = new byte[Chunk];
        for (long total = 0; ; )
        {
            var read = await from.ReadAsync(buffer, cancellation);
            if (read == 0)
                return true;
            onRead?.Invoke();
            total += read;
            if (total > mostBytes)
                return false;
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }
}

using InteractiveDrama.Hosting.Publishing;

namespace InteractiveDrama.Cli.Publishing;

/// <summary>Sends a content to its end, through cuts of the line: after each it asks how much arrived, and goes on from there.</summary>
internal sealed class ContentSender(PlatformClient platform, TimeProvider time)
{
    /// <summary>Small enough for the proxies that bound what one request carries.</summary>
    private const int PieceBytes = 1_048_576;

    /// <summary>How often in a row nothing may arrive: about half a minute.</summary>
    private const int MostFailures = 8;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);

    /// <summary>Sends what is missing of a content.</summary>
    /// <returns>How many bytes were sent, those that were lost included.</returns>
    /// <exception cref="PlatformLostException">The line stays down.</exception>
    public async Task<long> SendAsync(
        MissingBlob missing,
        byte[] content,
        CancellationToken cancellation
    )
    {
        var (offset, failures, sent) = (missing.Offset, 0, 0L);
        do
        {
            var piece = content.AsMemory(
                (int)offset,
                (int)Math.Min(PieceBytes, content.Length - offset)
            );
            var before = offset;
            try
            {
                sent += piece.Length;
                offset =
                    await platform.PutAsync(missing.Sha256, piece, offset, cancellation)
                    ?? await platform.OffsetAsync(missing.Sha256, cancellation);
            }
            catch (PlatformLostException) when (failures < MostFailures)
            {
                offset = await AskAsync(missing.Sha256, before, cancellation);
            }

            if (offset > before || offset == content.Length)
            {
                failures = 0;
                continue;
            }
            if (failures++ == MostFailures)
                throw new PlatformException(
                    "The server takes no more of the story: somebody else may be sending it; try again in a minute.",
                    ExitCodes.Environment
                );
            await Task.Delay(FirstWait * Math.Pow(2, failures - 1), time, cancellation);
        } while (offset < content.Length);
        return sent;
    }

    private async Task<long> AskAsync(string hash, long before, CancellationToken cancellation)
    {
        try
        {
            return await platform.OffsetAsync(hash, cancellation);
        }
        catch (PlatformLostException)
        {
            return before;
        }
    }
}

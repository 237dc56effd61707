namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>What a viewer needs of a reply to go on.</summary>
internal sealed class ReplyScan
{
    private readonly List<byte[]> choices = [];

    /// <summary>The session, as it stands on the wire.</summary>
    public byte[]? Session { get; set; }

    /// <summary>The turn.</summary>
    public int Turn { get; set; }

    /// <summary>Why the call was refused; null when it was not.</summary>
    public string? Error { get; set; }

    /// <summary>The ids of the offered choices, as they stand on the wire.</summary>
    public IReadOnlyList<byte[]> Choices => choices;

    /// <summary>Forgets the reply before.</summary>
    public void Clear()
    {
        choices.Clear();
        (Error, Turn) = (null, 0);
    }

    /// <summary>Notes an offered choice.</summary>
    public void Offer(ReadOnlySpan<byte> id) => choices.Add(id.ToArray());

    /// <summary>Notes the session.</summary>
    public void Name(ReadOnlySpan<byte> session)
    {
        if (Session is null || !session.SequenceEqual(Session))
            Session = session.ToArray();
    }
}

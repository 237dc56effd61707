namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>What a load saw in the time that counts.</summary>
internal sealed record LoadResult
{
    /// <summary>How long that was.</summary>
    public required double Seconds { get; init; }

    /// <summary>Calls answered.</summary>
    public required long Calls { get; init; }

    /// <summary>Those among them that opened a session.</summary>
    public required long Starts { get; init; }

    /// <summary>Those among them that were refused.</summary>
    public required long Refused { get; init; }

    /// <summary>Why the first of them was; null when none was.</summary>
    public string? Refusal { get; init; }

    /// <summary>Milliseconds from when a call was due to its answer, half of the calls within.</summary>
    public required double P50 { get; init; }

    /// <summary>The same for 99 of 100.</summary>
    public required double P99 { get; init; }

    /// <summary>Bytes of an answer, on average.</summary>
    public required double ReplyBytes { get; init; }

    /// <summary>Seconds of processor time of the load itself.</summary>
    public required double LoadCpu { get; init; }

    /// <summary>Seconds of processor time of the server.</summary>
    public required double ServerCpu { get; init; }

    /// <summary>Bytes the server allocated.</summary>
    public required long ServerAllocated { get; init; }

    /// <summary>Calls answered in a second.</summary>
    public double Rate => Calls / Seconds;

    /// <summary>Microseconds of the server's processor for one call.</summary>
    public double CpuPerCall => ServerCpu / Calls * 1e6;

    /// <summary>Bytes the server allocated for one call.</summary>
    public double AllocatedPerCall => (double)ServerAllocated / Calls;
}

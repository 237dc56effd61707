namespace InteractiveDrama.Benchmarks.Playing.Report;

/// <summary>Where it was measured, as the tables say it.</summary>
internal static class Places
{
    public const string Loopback = "loopback";

    public const string Shaped = "8 Mbit/s, 100 ms";

    public const string Phone = "phone";
}

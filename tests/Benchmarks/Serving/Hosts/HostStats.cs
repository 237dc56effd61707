namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>What a server has used so far.</summary>
/// <param name="CpuSeconds">Processor time, all threads.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Managed">Bytes of the managed heap that are in use.</param>
/// <param name="Resident">Bytes in memory.</param>
internal sealed record HostStats(double CpuSeconds, long Allocated, long Managed, long Resident)
{
    /// <summary>Now.</summary>
    /// <param name="collect">After everything that is free was given back.</param>
    public static HostStats Take(bool collect)
    {
        if (collect)
        {
            for (var i = 0; i < 3; i++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, true, true);
                GC.WaitForPendingFinalizers();
            }
        }

        return new HostStats(
            Environment.CpuUsage.TotalTime.TotalSeconds,
            GC.GetTotalAllocatedBytes(),
            GC.GetTotalMemory(forceFullCollection: false),
            Environment.WorkingSet
        );
    }
}

using System.Runtime.InteropServices;

namespace InteractiveDrama.Benchmarks.Serving.Report;

/// <summary>What has to be known to read the table.</summary>
internal static class ServingNotes
{
    /// <summary>Writes them.</summary>
    public static IEnumerable<string> Of(
        IReadOnlyList<ServingRow> rows,
        ServingOptions options,
        string folder
    )
    {
        yield return $"Server on core 0, load on core 1, loopback; {options.Connections} connections, each sending its next call at the answer; {options.Rounds} rounds of {options.RunSeconds:0} s, medians.";
        yield return "A call of (2) to (5) is a choice among those offered, drawn by a seeded generator, or the start of the next session when one has ended; commands, sessions and seeds are new every time.";
        yield return $"'p99 at half': {options.RunSeconds:0} s at half the row's own rate, timed from when a call was due, sent or not.";
        yield return "Idle: what each further viewer adds after a full, compacting collection, once started and with two choices taken; of (1), a connection that has called three times.";
        yield return $"Durable: WAL, synchronous=FULL, answered after the group's flush; the data is on {Disk(folder)}, where a flushed write of 4 KB takes {FlushTime.Of(folder).TotalMilliseconds:0.00} ms.";
        foreach (var row in rows.Where(r => r.Runs.Sum(run => run.Refused) > 0))
            yield return $"{row.Name}: {row.Runs.Sum(r => r.Refused):N0} calls were REFUSED, the first by '{row.Runs.First(r => r.Refusal is not null).Refusal}'.";
        foreach (var row in rows.Where(r => r.Runs.Sum(run => run.Starts) > 0))
            yield return $"{row.Name}: one call in {row.Of(r => (double)r.Calls / r.Starts):0.0} opens a session.";
        yield return $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores.";
    }

    private static string Disk(string folder)
    {
        var path = Path.GetFullPath(folder);
        var drive = DriveInfo
            .GetDrives()
            .Where(d => path.StartsWith(d.Name, StringComparison.Ordinal))
            .MaxBy(d => d.Name.Length);
        return drive?.DriveFormat ?? "an unknown file system";
    }
}

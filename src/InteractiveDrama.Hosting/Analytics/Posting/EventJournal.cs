using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace InteractiveDrama.Hosting.Analytics.Posting;

/// <summary>
/// Which events are to be posted, in the order they came: a line each in a file, and beside it how far they have been. It holds so
/// many at most; where there is no room the oldest goes. One caller at a time.
/// </summary>
/// <param name="folder">The folder of both files.</param>
/// <param name="most">How many lines may wait.</param>
internal sealed class EventJournal(string folder, int most)
{
    /// <summary>The file of the lines.</summary>
    public const string FileName = "posts.log";

    /// <summary>The file that says where they go on.</summary>
    public const string PositionName = "posts.position";

    private const int Compact = 1 << 20;

    private readonly string path = Path.Combine(folder, FileName);
    private readonly string position = Path.Combine(folder, PositionName);
    private long at = -1;
    private long waiting;

    /// <summary>How many were dropped since the start, because there was no room.</summary>
    public long Dropped { get; private set; }

    /// <summary>Adds keys, on the disk when it returns.</summary>
    public void Add(IEnumerable<EventKey> keys)
    {
        Open();
        var lines = new StringBuilder();
        foreach (var key in keys)
        {
            lines.Append(key.Line());
            waiting++;
        }
        using (var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read))
        {
            file.Write(Encoding.ASCII.GetBytes(lines.ToString()));
            file.Flush(flushToDisk: true);
        }
        if (waiting > most)
        {
            var (_, next) = Peek((int)(waiting - most));
            Dropped += waiting - most;
            Passed(next, (int)(waiting - most));
        }
    }

    /// <summary>The oldest keys, which stay.</summary>
    /// <param name="count">How many at most.</param>
    /// <returns>They, and where they end.</returns>
    public (ImmutableArray<EventKey> Keys, long Next) Peek(int count)
    {
        Open();
        var keys = ImmutableArray.CreateBuilder<EventKey>();
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read);
        file.Position = at;
        using var lines = new StreamReader(file, Encoding.ASCII);
        var next = at;
        while (keys.Count < count && lines.ReadLine() is { } line)
        {
            next += line.Length + 1;
            if (EventKey.Read(line) is { } key)
            {
                keys.Add(key);
            }
        }
        return (keys.ToImmutable(), next);
    }

    /// <summary>What <see cref="Peek"/> gave is done with.</summary>
    public void Passed(long next, int count)
    {
        (at, waiting) = (next, Math.Max(0, waiting - count));
        if (at >= Compact && at >= new FileInfo(path).Length / 2)
        {
            Shrink();
        }
        Save(at);
    }

    /// <summary>Leaves out what is done with. A stop in between posts some again, and loses none.</summary>
    private void Shrink()
    {
        var beside = path + ".new";
        using (var old = new FileStream(path, FileMode.Open, FileAccess.Read))
        using (var kept = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            old.Position = at;
            old.CopyTo(kept);
            kept.Flush(flushToDisk: true);
        }
        Save(0);
        File.Move(beside, path, overwrite: true);
        at = 0;
    }

    private void Save(long value)
    {
        var beside = position + ".new";
        File.WriteAllText(beside, value.ToString(CultureInfo.InvariantCulture));
        File.Move(beside, position, overwrite: true);
    }

    private void Open()
    {
        if (at >= 0)
        {
            return;
        }
        Directory.CreateDirectory(folder);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        var whole = 0L;
        var from =
            File.Exists(position)
            && long.TryParse(
                File.ReadAllText(position),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var kept
            )
                ? kept
                : 0;
        var buffer = new byte[65_536];
        waiting = 0;
        for (var start = 0L; file.Read(buffer) is > 0 and var read; start += read)
        {
            for (var i = 0; i < read; i++)
            {
                if (buffer[i] != '\n')
                {
                    continue;
                }
                whole = start + i + 1;
                if (whole > from)
                {
                    waiting++;
                }
            }
        }
        // A line that a power cut left half is of events that are brought again.
        file.SetLength(whole);
        at = Math.Min(from, whole);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using InteractiveDrama.Hosting.Security;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Analytics.Privacy;

/// <summary>
/// A secret for each day (UTC), thrown away when the day after is over: what was named with it can then be traced back by
/// nobody. Safe for use from many threads.
/// </summary>
/// <param name="folder">Where they are kept meanwhile, so that a restart changes no name.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class DailySalts(string folder, TimeProvider time, ILogger log)
{
    private const string Extension = ".salt";
    private const string Form = "yyyy-MM-dd";

    private readonly Lock gate = new();
    private readonly Dictionary<DateOnly, byte[]> known = [];

    private DateOnly Yesterday => Day(time.GetUtcNow()).AddDays(-1);

    /// <summary>The salt of a day; null when it has been thrown away.</summary>
    public byte[]? Of(DateTimeOffset at)
    {
        var day = Day(at);
        lock (gate)
        {
            if (day < Yesterday)
            {
                return null;
            }
            if (!known.TryGetValue(day, out var salt))
            {
                known[day] = salt = Kept(day);
            }
            return salt;
        }
    }

    /// <summary>Throws away those whose time is over.</summary>
    public void Forget()
    {
        lock (gate)
        {
            foreach (var day in known.Keys.Where(day => day < Yesterday).ToArray())
            {
                known.Remove(day);
            }
            try
            {
                if (!Directory.Exists(folder))
                {
                    return;
                }
                foreach (var file in Directory.EnumerateFiles(folder, "*" + Extension))
                {
                    if (
                        DateOnly.TryParseExact(
                            Path.GetFileNameWithoutExtension(file),
                            Form,
                            CultureInfo.InvariantCulture,
                            DateTimeStyles.None,
                            out var day
                        )
                        && day < Yesterday
                    )
                    {
                        File.Delete(file);
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                log.LogWarning(e, "Old salts in {Folder} could not be thrown away", folder);
            }
        }
    }

    private byte[] Kept(DateOnly day)
    {
        var path = Path.Combine(
            folder,
            day.ToString(Form, CultureInfo.InvariantCulture) + Extension
        );
        try
        {
            if (KeyFile.Open(path) is { } kept)
            {
                return kept;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "No salt can be kept in {Folder}; it ends with this process", folder);
        }
        return RandomNumberGenerator.GetBytes(KeyFile.Length);
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}

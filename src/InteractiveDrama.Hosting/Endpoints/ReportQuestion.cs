using System.Globalization;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Playback.Sessions;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Endpoints;

/// <summary>Which viewers a report is asked of, by the query of its address.</summary>
internal static class ReportQuestion
{
    private static readonly string[] Known =
    [
        "simulated",
        "version",
        "locale",
        "device",
        "experiment",
        "variant",
        "minCell",
    ];

    /// <summary>The options a query stands for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="options">The options; of no meaning where a problem is told.</param>
    /// <returns>What is wrong with it, in a sentence; null when nothing is.</returns>
    public static string? Read(IQueryCollection query, out ReportOptions options)
    {
        options = new ReportOptions();
        if (query.Keys.FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
        {
            return $"'{unknown}' is no question of a report; there are {string.Join(", ", Known)}.";
        }
        if (!TryFlag(query["simulated"], out var simulated))
        {
            return "simulated is true for synthetic viewers, false or absent for real ones.";
        }
        if (Text("version") is not (null or "all"))
        {
            return "version is all, or absent for the version that is served now.";
        }
        DeviceClass? device = null;
        if (Text("device") is { } name)
        {
            if (int.TryParse(name, out _) || !Enum.TryParse<DeviceClass>(name, true, out var known))
            {
                return "device is phone, tablet, desktop or tv.";
            }
            device = known;
        }
        if (Text("variant") is not null && Text("experiment") is null)
        {
            return "variant needs experiment: a variant is one of an experiment's.";
        }
        var least = options.MinCell;
        if (
            Text("minCell") is { } cell
            && !(
                int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out least)
                && least >= options.MinCell
            )
        )
        {
            return $"minCell is a whole number of viewers, {options.MinCell} or more.";
        }
        options = new ReportOptions
        {
            Simulated = simulated,
            AcrossVersions = Text("version") is not null,
            Locale = Text("locale"),
            Device = device,
            Experiment = Text("experiment"),
            Variant = Text("variant"),
            MinCell = least,
        };
        return null;

        string? Text(string key) => query[key].ToString() is { Length: > 0 } text ? text : null;
    }

    private static bool TryFlag(string? text, out bool flag)
    {
        flag = text is "true" or "1";
        return flag || text is null or "" or "false" or "0";
    }
}

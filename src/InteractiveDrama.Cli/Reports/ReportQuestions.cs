using System.CommandLine;
using System.Globalization;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Cli.Reports;

/// <summary>The options that say which viewers a report is of.</summary>
internal sealed class ReportQuestions
{
    private readonly Option<bool> simulated = new("--simulated")
    {
        Description = "Report on synthetic viewers; without it, on real ones.",
    };

    private readonly Option<bool> allVersions = new("--all-versions")
    {
        Description = "Add up all versions of the story by their stable ids.",
    };

    private readonly Option<string?> locale = new("--locale")
    {
        Description = "Only viewers of this language.",
    };

    private readonly Option<string?> device = new("--device")
    {
        Description = "Only viewers on a phone, tablet, desktop or tv.",
    };

    private readonly Option<string?> experiment = new("--experiment")
    {
        Description = "Only viewers exposed to this experiment.",
    };

    private readonly Option<string?> variant = new("--variant")
    {
        Description = "Of those, only viewers of this variant.",
    };

    private readonly Option<int> minCell = new("--min-cell")
    {
        Description = "Hide rates with fewer viewers under them.",
        DefaultValueFactory = _ => new ReportOptions().MinCell,
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (
            var option in (Option[])
                [simulated, allVersions, locale, device, experiment, variant, minCell]
        )
            command.Options.Add(option);
    }

    /// <summary>What was asked.</summary>
    public ReportOptions Read(ParseResult parsed)
    {
        var least = parsed.GetValue(minCell);
        if (least < 1)
            throw new UsageException(
                $"--min-cell {least} is no number of viewers; give 1 or more."
            );
        if (parsed.GetValue(variant) is not null && parsed.GetValue(experiment) is null)
            throw new UsageException(
                "--variant needs --experiment: a variant is one of an experiment's."
            );
        return new ReportOptions
        {
            Simulated = parsed.GetValue(simulated),
            AcrossVersions = parsed.GetValue(allVersions),
            Locale = parsed.GetValue(locale),
            Device = Device(parsed.GetValue(device)),
            Experiment = parsed.GetValue(experiment),
            Variant = parsed.GetValue(variant),
            MinCell = least,
        };
    }

    /// <summary>The query of a server's report that asks the same.</summary>
    public static string Query(ReportOptions options)
    {
        (string Key, string? Value)[] parts =
        [
            ("simulated", options.Simulated ? "true" : null),
            ("version", options.AcrossVersions ? "all" : null),
            ("locale", options.Locale),
            ("device", options.Device?.ToString().ToLowerInvariant()),
            ("experiment", options.Experiment),
            ("variant", options.Variant),
            (
                "minCell",
                options.MinCell == new ReportOptions().MinCell
                    ? null
                    : options.MinCell.ToString(CultureInfo.InvariantCulture)
            ),
        ];
        var asked = parts.Where(part => part.Value is not null).ToArray();
        return asked.Length == 0
            ? ""
            : "?"
                + string.Join('&', asked.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
    }

    /// <summary>What was asked for that nobody was; null when there is none.</summary>
    public static string? Unknown(ReportOptions options, ReportDimensions known)
    {
        if (options.Locale is { } locale && !known.Locales.Contains(locale, StringComparer.Ordinal))
            return $"Nobody watched in '{locale}'; {Those("there were", known.Locales)}.";
        if (options.Device is { } device && !known.Devices.Contains(device))
            return $"Nobody watched on a {device.ToString().ToLowerInvariant()}; {Those("there were", known.Devices.Select(d => d.ToString().ToLowerInvariant()))}.";
        if (options.Experiment is not { } experiment)
            return null;
        var name = options.Variant is { } variant ? $"{experiment}/{variant}" : experiment + "/";
        return known.Experiments.Any(one => one.StartsWith(name, StringComparison.Ordinal))
            ? null
            : $"Nobody was exposed to '{name.TrimEnd('/')}'; {Those("there were", known.Experiments)}.";
    }

    private static string Those(string begin, IEnumerable<string> names) =>
        names.Any() ? $"{begin} {string.Join(", ", names)}" : "nothing of the kind was told";

    private static DeviceClass? Device(string? name) =>
        name is null ? null
        : !int.TryParse(name, out _) && Enum.TryParse<DeviceClass>(name, true, out var device)
            ? device
        : throw new UsageException($"'{name}' is no device; there are phone, tablet, desktop, tv.");
}

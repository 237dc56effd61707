using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json;
using InteractiveDrama.Benchmarks.Report;
using InteractiveDrama.Shots.Media.Tools;

namespace InteractiveDrama.Benchmarks.Rendering;

/// <summary>
/// What a shot as MP4 costs, from its spec to the finished file, beside plain ffmpeg encoding the same frames, which it
/// reads raw from memory with the same settings. In turns, round by round; a figure is the median of the rounds, a ratio
/// the median of the rounds' ratios.
/// </summary>
internal static class RenderBenchmark
{
    private const double MostSeconds = 2;

    /// <summary>The command.</summary>
    /// <param name="rounds">The option that says how often.</param>
    /// <param name="format">The option that says how the table is written.</param>
    public static Command Command(Option<int> rounds, Option<string> format)
    {
        var quick = new Option<bool>("--quick") { Description = "Two rounds." };
        var json = new Option<FileInfo?>("--json")
        {
            Description = "A file for the figures as JSON.",
        };
        var keep = new Option<DirectoryInfo?>("--keep")
        {
            Description = "A folder to keep the MP4 files in.",
        };
        var command = new Command(
            "render",
            "What a shot as a moving picture costs beside plain ffmpeg encoding the same frames."
        )
        {
            quick,
            json,
            keep,
            rounds,
            format,
        };
        command.SetAction(parsed =>
            RunAsync(
                parsed.GetValue(quick) ? 2 : parsed.GetValue(rounds),
                parsed.GetValue(format) == "markdown",
                parsed.GetValue(json)?.FullName,
                parsed.GetValue(keep)?.FullName
            )
        );
        return command;
    }

    private static async Task<int> RunAsync(int rounds, bool markdown, string? json, string? keep)
    {
        if (FfmpegTools.Find() is not { } ffmpeg)
        {
            await Console.Error.WriteLineAsync(FfmpegTools.Missing);
            return 1;
        }

        var folder = keep ?? Directory.CreateTempSubdirectory("drama-render-").FullName;
        Directory.CreateDirectory(folder);
        var rows = BenchShots
            .All.Select(s => new RenderRow(s.Name, s.Spec, s.Goal, ffmpeg))
            .ToList();
        try
        {
            foreach (var row in rows)
            {
                await Console.Error.WriteLineAsync($"{row.Name}…");
                await row.WarmAsync(folder);
                for (var round = 0; round < rounds; round++)
                    await row.RoundAsync(round, folder);
            }
        }
        finally
        {
            if (keep is null)
                Directory.Delete(folder, recursive: true);
        }

        Console.WriteLine(Table(rows, markdown));
        Console.WriteLine(
            $"{rounds} rounds, medians; {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores. CPU: of all cores, ours and ffmpeg's; drawing and placing: the parts of it before the encoder, the best round."
        );
        Console.WriteLine();
        Console.Write(Judge(rows, markdown));
        if (json is not null)
            await File.WriteAllTextAsync(json, Json(rows));
        return 0;
    }

    private static string Table(List<RenderRow> rows, bool markdown)
    {
        var table = new TextTable(
            [
                "shot, 4 s",
                "layers",
                "s",
                "plain s",
                "CPU s",
                "plain CPU s",
                "drawing",
                "placing",
                "speed",
                "CPU speed",
                "KB",
            ],
            left: 1
        );
        foreach (var row in rows)
            table.Add(
                row.Name,
                $"{row.Layers}",
                $"{row.Seconds:0.00}",
                $"{row.PlainSeconds:0.00}",
                $"{row.Processor:0.00}",
                $"{row.PlainProcessor:0.00}",
                $"{row.Drawing:0.00}",
                $"{row.Placing:0.00}",
                $"{row.Speed:0%}",
                $"{row.ProcessorSpeed:0%}",
                $"{row.Bytes / 1000.0:0}"
            );
        return table.Write(markdown);
    }

    private static string Judge(List<RenderRow> rows, bool markdown)
    {
        var table = new TextTable(["goal", "shot", "measured", ""], left: 4);
        foreach (var row in rows.Where(r => r.Goal is not null))
        {
            var speed = row.ProcessorSpeed;
            table.Add(
                $"at least {row.Goal:0%} of plain encoding's speed, by CPU",
                row.Name,
                $"{speed:0%}",
                speed >= row.Goal ? "met" : "MISSED"
            );
            table.Add(
                $"at most {MostSeconds} s",
                row.Name,
                $"{row.Seconds:0.00} s",
                row.Seconds <= MostSeconds ? "met" : "MISSED"
            );
        }

        return table.Write(markdown);
    }

    private static string Json(List<RenderRow> rows) =>
        JsonSerializer.Serialize(
            rows.Select(r => new
            {
                shot = r.Name,
                layers = r.Layers,
                seconds = r.Seconds,
                plainSeconds = r.PlainSeconds,
                processorSeconds = r.Processor,
                plainProcessorSeconds = r.PlainProcessor,
                speed = r.Speed,
                processorSpeed = r.ProcessorSpeed,
                bytes = r.Bytes,
            }),
            JsonSerializerOptions.Web
        );
}

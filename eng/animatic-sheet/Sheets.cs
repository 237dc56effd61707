using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.AnimaticSheet;

/// <summary>Draws every combination of three people, four sizes, five moods and four places, and photographs the pages.</summary>
internal static class Sheets
{
    private static readonly (string Key, string Look)[] Cast =
    [
        ("mei", "short black hair, red raincoat"),
        ("anders", "old fisherman, grey beard, wool cap, navy coat, weathered skin"),
        ("vera", "woman, long silver hair, dark suit, glasses"),
    ];

    private static readonly ShotSize[] Sizes =
    [
        ShotSize.ExtremeCloseUp,
        ShotSize.CloseUp,
        ShotSize.Medium,
        ShotSize.Wide,
    ];

    private static readonly string[] Moods = ["neutral", "happy", "sad", "angry", "afraid"];

    private static readonly (string Key, string Look, string? Time, string? Weather)[] Places =
    [
        ("pier", "wet wooden pier, ferry lights", "night", "rain"),
        ("kitchen", "small kitchen, yellow walls", "interior warm", null),
        ("corridor", "hospital corridor, green doors", "night", null),
        ("roof", "flat rooftop, chimneys, city skyline", "dawn", null),
    ];

    /// <summary>Writes the pages and their pictures; with a first argument, into that folder instead of docs/images.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(chromium))
        {
            await Console.Error.WriteLineAsync(
                $"Chromium is not at {chromium}: install it, or name its path in the variable CHROMIUM."
            );
            return 3;
        }

        var images = Path.GetFullPath(args.Length > 0 ? args[0] : Path.Combine("docs", "images"));
        var work = Directory.CreateTempSubdirectory("animatic-sheet-").FullName;
        Directory.CreateDirectory(images);
        try
        {
            var overview = Moods.SelectMany(
                (mood, row) =>
                    Cast.SelectMany(
                        (_, who) =>
                            Sizes.Select(
                                (size, column) =>
                                    Spec(
                                        who,
                                        size,
                                        mood,
                                        Places[(row + column + who) % Places.Length]
                                    )
                            )
                    )
            );
            await PageAsync(
                chromium,
                work,
                Path.Combine(images, "animatic-sheet.png"),
                [.. overview],
                Cast.Length * Sizes.Length,
                82
            );
            for (var who = 0; who < Cast.Length; who++)
            {
                var person = who;
                var all = Moods.SelectMany(mood =>
                    Places.SelectMany(place =>
                        Sizes.Select(size => Spec(person, size, mood, place))
                    )
                );
                await PageAsync(
                    chromium,
                    work,
                    Path.Combine(images, $"animatic-sheet-{Cast[who].Key}.png"),
                    [.. all],
                    Places.Length * Sizes.Length,
                    68
                );
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        return 0;
    }

    private static ShotSpec Spec(
        int who,
        ShotSize size,
        string mood,
        (string Key, string Look, string? Time, string? Weather) place
    ) =>
        new()
        {
            AspectRatio = "9:16",
            ShotSize = size,
            CameraAngle = CameraAngle.EyeLevel,
            CameraMovement = CameraMovement.DollyIn,
            Pace = MovementPace.Slow,
            DurationSeconds = 4,
            Subjects = ImmutableArray.Create(new ShotSubject(Cast[who].Key, Cast[who].Look, mood)),
            Place = new ShotPlace(place.Key, place.Look),
            TimeOfDay = place.Time,
            Weather = place.Weather,
            Action = null,
            Style = null,
        };

    private static async Task PageAsync(
        string chromium,
        string work,
        string image,
        ImmutableArray<ShotSpec> specs,
        int columns,
        int width
    )
    {
        var page = new StringBuilder(
            "<!doctype html><style>body{margin:0;padding:4px;background:#0b0d14;display:grid;gap:4px;grid-template-columns:repeat("
        )
            .Append(CultureInfo.InvariantCulture, $"{columns},{width}px")
            .Append(")}img{width:100%;display:block}</style>");
        foreach (var spec in specs)
        {
            var name = ShotSpecHash.Of(spec) + ".svg";
            await File.WriteAllBytesAsync(Path.Combine(work, name), AnimaticProvider.Draw(spec));
            page.Append("<img src=").Append(name).Append('>');
        }

        var html = Path.Combine(work, Path.GetFileNameWithoutExtension(image) + ".html");
        await File.WriteAllTextAsync(html, page.ToString());
        var rows = (specs.Length + columns - 1) / columns;
        var size = string.Create(
            CultureInfo.InvariantCulture,
            $"{(columns * (width + 4)) + 4},{(rows * ((width * 16 / 9) + 4)) + 4}"
        );
        string[] arguments =
        [
            // Without motion a picture is its composed last frame.
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--force-prefers-reduced-motion",
            $"--user-data-dir={Path.Combine(work, "profile")}",
            $"--window-size={size}",
            $"--screenshot={image}",
            new Uri(html).AbsoluteUri,
        ];
        using var browser = Process.Start(
            new ProcessStartInfo(chromium, arguments)
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        await browser.StandardError.ReadToEndAsync();
        await browser.WaitForExitAsync();
        Console.WriteLine($"{image}: {specs.Length} shots, {new FileInfo(image).Length / 1024} KB");
    }
}

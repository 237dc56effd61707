using InteractiveDrama.Cli.Cutting;
using InteractiveDrama.Cli.Pages;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Provenance.Disclosure;
using InteractiveDrama.Shots.Providers.Animatic.Voices;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Releasing.Packing;

/// <summary>Writes what a reviewer needs: every shot once, the way to each beat, script, graph, disclosure, and what is missing.</summary>
internal sealed class PackRun
{
    private const string Film = "film.mp4";

    private readonly ReleaseOptions options;
    private readonly LoadedStory story;
    private readonly ReleaseDraft draft;
    private readonly string folder;

    private PackRun(ReleaseOptions options, LoadedStory story, ReleaseDraft draft, string folder) =>
        (this.options, this.story, this.draft, this.folder) = (options, story, draft, folder);

    /// <summary>Writes a pack.</summary>
    /// <param name="options">What release it is of.</param>
    /// <param name="target">The folder, which is not there yet or empty.</param>
    /// <param name="withFilm">Whether all shots are cut into one film, where ffmpeg is there.</param>
    /// <param name="cancellation">Stops; nothing is left then.</param>
    public static async Task<int> RunAsync(
        ReleaseOptions options,
        string target,
        bool withFilm,
        CancellationToken cancellation
    )
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (
            File.Exists(place)
            || (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any())
        )
        {
            throw new UsageException($"'{target}' is there already; give a new folder.");
        }
        if (LoadedStory.Load(options.Story, options.Market) is not { } loaded)
        {
            return ExitCodes.Failed;
        }
        var found = await ReleaseDraft.OfAsync(loaded, options, cancellation);
        var unfinished = $"{place}.{Guid.NewGuid():N}.part";
        Directory.CreateDirectory(unfinished);
        try
        {
            var run = new PackRun(options, loaded, found, unfinished);
            await run.WriteAsync(withFilm, cancellation);
            if (Directory.Exists(place))
            {
                Directory.Delete(place);
            }
            Directory.Move(unfinished, place);
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
        Tell(options, target, found);
        return ExitCodes.Fine;
    }

    private async Task WriteAsync(bool withFilm, CancellationToken cancellation)
    {
        var isWide = story.Package.Settings.Aspect == "16:9";
        var ways = new PackBeats(story, options.Story, draft.Release.Shots.Select(shot => shot.Id));
        var beats = ways.Find(options.Bounds, cancellation);
        await using var library = MediaLibrary.Find(options.Data, options.Config);
        var shots = await new PackShots(
            story,
            draft,
            library,
            new PackMedia(folder, library)
        ).GatherAsync(cancellation);
        PackScript.Write(folder, story.Package, options.Story);
        Write("beats.json", CliJson.Page(beats));
        Write("beats.html", PackPage.Beats(draft.Release.Title, isWide, beats));
        Write("disclosure.txt", Disclosure());
        await File.WriteAllBytesAsync(
            Path.Combine(folder, "release.json"),
            ReleaseForm.Write(draft.Release),
            cancellation
        );
        var links = new List<(string, string)>
        {
            ("beats.html", "Beats and the choices leading there"),
            (Graph(), "Graph"),
            ("script/texts.txt", "Script"),
            ("disclosure.txt", "Disclosure"),
            ("release.json", "Record"),
        };
        if (withFilm && await CutAsync(ways, cancellation))
        {
            links.Insert(0, (Film, "Film of every shot"));
        }
        Write(
            "index.html",
            PackPage.Shots(
                draft.Release.Title,
                isWide,
                shots,
                Facts(),
                [.. draft.Gaps.Select(ReleaseText.Gap)],
                links
            )
        );
    }

    private IEnumerable<string> Facts()
    {
        var release = draft.Release;
        string?[] said =
        [
            $"Market {release.Market.Word()}, version {release.Version}",
            release.Registration is { } number ? $"Registration {number}" : null,
            release.Rating is { } rating ? $"Rated {rating}" : null,
            release.Descriptors.IsEmpty
                ? null
                : $"Contains {string.Join(", ", release.Descriptors)}",
            release.Producer is { } producer ? $"Produced by {producer}" : null,
            release.Disclosure,
            release.IsWhole ? null : ReleaseText.NotWhole,
        ];
        return said.OfType<string>();
    }

    // All four tiers, one below the other: who reads the pack decides which to give out.
    private string Disclosure() =>
        string.Join(
            '\n',
            Enum.GetValues<DisclosureTier>()
                .SelectMany(tier =>
                    draft
                        .Disclosure.Lines(tier)
                        .Prepend($"[{tier.ToString().ToLowerInvariant()}]")
                        .Append("")
                )
        );

    private string Graph()
    {
        try
        {
            Write(
                "graph.html",
                SavedPage.Make(
                    "graph",
                    GraphPage.Of(story.Package, story.Package.Graph, options.Story),
                    Arguments.PagesFolder
                )
            );
            return "graph.html";
        }
        catch (IOException)
        {
            // Without the built pages the graph is text that other programs draw.
            Write("graph.mmd", GraphText.Mermaid(story.Package.Graph));
            return "graph.mmd";
        }
    }

    private async Task<bool> CutAsync(PackBeats ways, CancellationToken cancellation)
    {
        if (FfmpegTools.Find() is not { } ffmpeg || draft.Release.Shots.IsEmpty)
        {
            return false;
        }
        await CutRun.FilmAsync(
            new CutOptions(
                options.Story,
                null,
                null,
                Path.Combine(folder, Film),
                options.Data,
                options.Config,
                null,
                EspeakVoice.Find() is null
            ),
            story,
            ffmpeg,
            ways.Reel(draft.Release.Shots.Select(shot => (shot.Id, shot.ContentHash))),
            cancellation
        );
        return true;
    }

    private void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(folder, name), text);

    private static void Tell(ReleaseOptions options, string target, ReleaseDraft found)
    {
        if (options.IsJson)
        {
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        found.Release.Story,
                        market = found.Release.Market.Word(),
                        Folder = target,
                        shots = found.Release.Shots.Length,
                        missing = found.Gaps,
                    }
                )
            );
            return;
        }
        Console.WriteLine(
            $"{Path.Combine(target, "index.html")}: {found.Release.Shots.Length} shots, {(found.Gaps.IsEmpty ? "nothing is missing" : $"{found.Gaps.Length} missing for a release")}."
        );
    }
}

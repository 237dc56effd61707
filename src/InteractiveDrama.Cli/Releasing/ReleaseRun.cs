using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>Releases a story, or says what is missing.</summary>
internal static class ReleaseRun
{
    /// <summary>Runs, from the options to the exit code.</summary>
    public static async Task<int> RunAsync(ReleaseOptions options, CancellationToken cancellation)
    {
        if (LoadedStory.Load(options.Story, options.Market) is not { } story)
        {
            return ExitCodes.Failed;
        }
        var draft = await ReleaseDraft.OfAsync(story, options, cancellation);
        if (!draft.Gaps.IsEmpty)
        {
            Missing(draft, options);
            return ExitCodes.Failed;
        }
        var folder = ReleasedFiles.Folder(options.Data);
        var before = Newest(folder, draft.Release);
        var isNew = before is null || !before.SaysTheSameAs(draft.Release);
        var release = isNew ? folder.Add(draft.Release, draft.Package) : before!;
        if (options.IsJson)
        {
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        release.Story,
                        market = release.Market.Word(),
                        Released = true,
                        IsNew = isNew,
                        release.Number,
                        release.Version,
                        sha256 = ReleaseForm.Hash(release),
                        release.Package,
                        shots = release.Shots.Length,
                        drawn = release.Shots.Count(shot => shot.Take is null),
                        takes = release.Takes.Length,
                        missing = Array.Empty<ReleaseGap>(),
                    }
                )
            );
        }
        else
        {
            Console.WriteLine(
                isNew
                    ? ReleaseText.Made(release)
                    : $"Nothing has changed since release {release.Number} of {release.Story} for {release.Market.Word()}; no new one was made."
            );
            if (!release.IsWhole)
            {
                await Console.Error.WriteLineAsync(ReleaseText.NotWhole);
            }
        }
        return ExitCodes.Fine;
    }

    // The newest for the same market: one story may be released for several.
    private static Release? Newest(ReleaseFolder folder, Release draft) =>
        folder
            .Numbers(draft.Story)
            .Reverse()
            .Select(number => folder.Find(draft.Story, number))
            .FirstOrDefault(release => release?.Market == draft.Market);

    private static void Missing(ReleaseDraft draft, ReleaseOptions options)
    {
        var release = draft.Release;
        if (options.IsJson)
        {
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        release.Story,
                        market = release.Market.Word(),
                        Released = false,
                        release.Version,
                        missing = draft.Gaps,
                    }
                )
            );
            return;
        }
        foreach (var gap in draft.Gaps)
        {
            Console.WriteLine(ReleaseText.Gap(gap));
        }
        Console.Error.WriteLine(
            $"{release.Title} cannot be released for {release.Market.Word()} yet: {draft.Gaps.Length} {(draft.Gaps.Length == 1 ? "thing is" : "things are")} missing."
        );
    }
}

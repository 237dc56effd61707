using System.Collections.Immutable;
using System.Security.Cryptography;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Provenance.Disclosure;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>What a release would hold, and what it lacks.</summary>
/// <param name="Release">The release, without a number.</param>
/// <param name="Package">Its package.</param>
/// <param name="Needs">What viewers can come to.</param>
/// <param name="Takes">The takes, by id.</param>
/// <param name="Disclosure">What is told of its takes.</param>
/// <param name="Gaps">What is missing; empty when it can be released.</param>
internal sealed record ReleaseDraft(
    Release Release,
    byte[] Package,
    StoryNeeds Needs,
    ImmutableDictionary<string, Take> Takes,
    DisclosureText Disclosure,
    ImmutableArray<ReleaseGap> Gaps
)
{
    /// <summary>Goes through a story and its library.</summary>
    /// <param name="story">The story, in the release's market.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<ReleaseDraft> OfAsync(
        LoadedStory story,
        ReleaseOptions options,
        CancellationToken cancellation
    )
    {
        var needs = StoryNeeds.Of(story, null, options.Bounds, cancellation);
        // Looking makes no database.
        await using var library = MediaLibrary.Find(options.Data, options.Config);
        var finals = await FinalsAsync(library, story, options, cancellation);
        var gaps = ImmutableArray.CreateBuilder<ReleaseGap>();
        var shots = ImmutableArray.CreateBuilder<ReleasedShot>();
        var used = new Dictionary<string, Take>(StringComparer.Ordinal);
        foreach (var shot in needs.Shots)
        {
            var take = Take(shot.Need(story.Id));
            shots.Add(new ReleasedShot(shot.Id, shot.ContentHash, take?.Id));
        }
        foreach (var voice in needs.Voices)
        {
            Take(voice.Need(story.Id));
        }
        if (library is not null)
        {
            var media = new MediaGaps(library.Store, story.Package.Settings.Release.Market);
            foreach (var take in used.Values)
            {
                gaps.AddRange(await media.OfAsync(take, cancellation));
            }
            gaps.AddRange(await HaltsAsync(library, story.Id, cancellation));
        }
        gaps.AddRange(TextGaps.Of(story.Package));
        gaps.AddRange(MarketRules.Gaps(story.Package.Settings));
        var package = Bytes(story);
        var disclosure = DisclosureText.Of(
            story.Package.Title,
            [
                .. used
                    .Values.OrderBy(take => take.Subject, StringComparer.Ordinal)
                    .Select(take => DisclosedTake.Of(take, finals.Review(take))),
            ],
            story.Package.Settings.Release.Market == ReleaseMarket.Cn
                ? "zh"
                : story.Package.Settings.Language
        );
        return new ReleaseDraft(
            Frozen(story, needs, package, shots.ToImmutable(), used.Values, finals, disclosure),
            package,
            needs,
            used.ToImmutableDictionary(StringComparer.Ordinal),
            disclosure,
            gaps.ToImmutable()
        );

        Take? Take(MediaNeed need)
        {
            var final = finals.Of(need);
            if (final.Gap is { } gap)
            {
                gaps.Add(gap);
            }
            if (final.Take is { } take)
            {
                used[take.Id] = take;
            }
            return final.Take;
        }
    }

    private static async Task<FinalTakes> FinalsAsync(
        MediaLibrary? library,
        LoadedStory story,
        ReleaseOptions options,
        CancellationToken cancellation
    )
    {
        var settings = story.Package.Settings;
        return new FinalTakes(
            library is null ? [] : await library.Takes.ListAsync(story.Id, null, cancellation),
            library is null
                ? ImmutableDictionary<string, TakeReview>.Empty
                : await ReviewStanding.ReadAsync(library, story.Id, cancellation),
            library is null ? [] : await ReviewStanding.LateAsync(library, story.Id, cancellation),
            ShowRule.Of(settings.Review, ReviewPolicy.ApprovedOnly),
            options.AllowDrawn || settings.Shots.Providers.All(name => name == "animatic"),
            options.AllowStills
        );
    }

    private static async Task<IEnumerable<ReleaseGap>> HaltsAsync(
        MediaLibrary library,
        string story,
        CancellationToken cancellation
    ) =>
        (await library.Halts.CurrentAsync(cancellation))
            .Where(halt => halt.Provider is null && (halt.Story is null || halt.Story == story))
            .Select(halt => new ReleaseGap(
                "halt",
                story,
                $"{halt.Who} halted {(halt.Story is null ? "all stories" : "the story")}{(halt.Reason is { } why ? $": {why.TrimEnd('.')}" : "")}.",
                $"'drama resume{(halt.Story is null ? "" : " STORY")}' ends the halt."
            ));

    private static byte[] Bytes(LoadedStory story)
    {
        using var bytes = new MemoryStream();
        PackageFile.Write(story.Package, story.Name, bytes);
        return bytes.ToArray();
    }

    private static Release Frozen(
        LoadedStory story,
        StoryNeeds needs,
        byte[] package,
        ImmutableArray<ReleasedShot> shots,
        IReadOnlyCollection<Take> takes,
        FinalTakes finals,
        DisclosureText disclosure
    )
    {
        var says = story.Package.Settings.Release;
        return new Release
        {
            Story = story.Id,
            At = TimeProvider.System.GetUtcNow(),
            By = $"local:{Environment.UserName}",
            Market = says.Market,
            Title = story.Package.Title,
            Version = story.Package.Version,
            Registration = says.Registration,
            Rating = says.Rating,
            Descriptors = says.Descriptors,
            Producer = says.Producer,
            Disclosure = disclosure.Lines(DisclosureTier.Post)[0],
            IsWhole = needs.IsWhole,
            Package = Convert.ToHexStringLower(SHA256.HashData(package)),
            Texts = TextGaps.Frozen(story.Package),
            Shots = shots,
            Takes =
            [
                .. takes
                    .OrderBy(take => take.Id, StringComparer.Ordinal)
                    .Select(take => new ReleasedTake(
                        take.Id,
                        take.Subject,
                        take.Kind,
                        take.Locale,
                        take.ContentHash,
                        take.MadeBy,
                        take.Model,
                        take.Files,
                        [
                            .. finals
                                .Review(take)
                                .Approvals.Select(entry => new ReleasedApproval(
                                    entry.Who,
                                    entry.Gate,
                                    entry.At
                                )),
                        ]
                    )),
            ],
        };
    }
}

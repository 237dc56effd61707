using System.Collections.Immutable;
using System.Security.Cryptography;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Normalising;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Shots.Supplied;

/// <summary>Makes takes of supplied media: checked, normalised like any other, published at once.</summary>
/// <param name="tools">The machine's ffmpeg.</param>
/// <param name="store">Where media is kept.</param>
/// <param name="takes">Where takes are kept.</param>
/// <param name="time">Says when it is.</param>
public sealed class SuppliedTakes(
    FfmpegTools tools,
    IMediaStore store,
    ITakes takes,
    TimeProvider time
)
{
    /// <summary>The provider's name of supplied media.</summary>
    public const string Provider = "supplied";

    private readonly MediaProbe _probe = new(tools);
    private readonly MediaNormaliser _normaliser = new(tools, store);
    private readonly ArrivalChecks _checks = new(tools, store, takes);

    /// <summary>Adds a file as the take of a shot or a line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="needs">What it is for: one shot in each scene it is taken in, or one line in one language. At least one.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="aspect">The story's aspect.</param>
    /// <param name="isMeant">
    /// True when somebody says that it is for the shot as it is now. False for a file that merely lies there: one that was
    /// taken once is then no new take, whatever became of it or of the script since.
    /// </param>
    /// <param name="cancellation">Stops; nothing is added then.</param>
    /// <returns>The takes added, one for each need; none when this very file is their take already.</returns>
    /// <exception cref="MediaRefusedException">It does not fit, or is no media; the message is a sentence about "the file".</exception>
    /// <exception cref="IOException">It cannot be read, encoded or kept.</exception>
    public async Task<ImmutableArray<Take>> AddAsync(
        string path,
        IReadOnlyList<MediaNeed> needs,
        SuppliedOrigin origin,
        string aspect,
        bool isMeant,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(needs);
        ArgumentNullException.ThrowIfNull(origin);
        var open = await OpenAsync(path, needs, isMeant, cancellation);
        if (open.IsEmpty)
        {
            return [];
        }

        if (open[0].IsHuman && origin.MadeBy != MakerKind.Human)
        {
            throw new MediaRefusedException(
                $"The file is made by AI, and only people may make '{open[0].Subject}'."
            );
        }

        var media = await _probe.ReadAsync(path, cancellation);
        foreach (var need in open)
        {
            SuppliedCheck.Check(media, need);
        }

        var files = await _normaliser.NormaliseAsync(path, media, aspect, cancellation);
        ImmutableArray<Take> added =
        [
            .. open.Select(need => Make(need, media.Kind, origin, files)),
        ];
        for (var i = 0; i < added.Length; i++)
        {
            added = added.SetItem(i, await CheckedAsync(added[i], open[i], cancellation));
            await takes.AddAsync(added[i], publish: true, cancellation);
        }

        return added;
    }

    // People meant what they supply: what a check has against it is told, and keeps nothing from being shown.
    private async Task<Take> CheckedAsync(Take take, MediaNeed need, CancellationToken cancellation)
    {
        var asked = need.Spec is { } spec ? AskedFor.Of(spec, 0) : null;
        // What a line says is what a voice is measured by; who supplies it sent no prompt.
        var known = take with
        {
            Prompt = need.Speech?.Text,
        };
        var found = await _checks.CheckAsync(known, asked, cancellation);
        return take with
        {
            Checks =
            [
                .. found.Select(check =>
                    check.Verdict == CheckVerdict.Failed
                        ? check with
                        {
                            Verdict = CheckVerdict.Warned,
                        }
                        : check
                ),
            ],
        };
    }

    private async Task<ImmutableArray<MediaNeed>> OpenAsync(
        string path,
        IReadOnlyList<MediaNeed> needs,
        bool isMeant,
        CancellationToken cancellation
    )
    {
        var hash = await HashAsync(path, cancellation);
        var same = (await takes.ListAsync(needs[0].Story, needs[0].Subject, cancellation))
            .Where(kept =>
                kept.Take.Provider == Provider
                && kept.Take.Locale == needs[0].Speech?.Locale
                && kept.Take.Files.Any(f => f.Role == MediaRole.Original && f.Sha256 == hash)
            )
            .ToList();
        return isMeant
                ?
                [
                    .. needs.Where(need =>
                        !same.Exists(kept =>
                            kept.IsPublished && kept.Take.ContentHash == need.ContentHash
                        )
                    ),
                ]
            : same.Count > 0 ? []
            : [.. needs];
    }

    private Take Make(
        MediaNeed need,
        MediaKind kind,
        SuppliedOrigin origin,
        ImmutableArray<MediaFile> files
    )
    {
        var now = time.GetUtcNow();
        return new Take
        {
            Id = $"take_{Guid.CreateVersion7(now):n}",
            Story = need.Story,
            Subject = need.Subject,
            Kind = kind,
            Locale = need.Speech?.Locale,
            ContentHash = need.ContentHash,
            MadeBy = origin.MadeBy,
            Provider = Provider,
            Model = origin.Name,
            Licence = origin.Licence,
            AskedAt = now,
            MadeAt = now,
            Files = files,
        };
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var bytes = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellation));
    }
}

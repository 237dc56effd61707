using System.Collections.Immutable;
using InteractiveDrama.Hosting.Endpoints;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Makes of takes what players are told of them. Addresses are not signed yet.</summary>
internal static class TakeViews
{
    /// <summary>A shot as a take shows it; as it was drawn, when the take is a drawing too or has nothing that is served.</summary>
    /// <param name="drawn">The shot as it was drawn.</param>
    /// <param name="take">The take.</param>
    /// <param name="isReviewed">Whether people have approved it; null when it needs nobody's approval.</param>
    public static ShotView Shot(ShotView drawn, Take take, bool? isReviewed)
    {
        var rank = TakeRank.Of(take);
        var served = Served(take);
        if (rank <= TakeRank.Drawn || served.IsEmpty)
        {
            return drawn;
        }
        var isVideo = take.Kind == MediaKind.Video;
        // A clip's middle size suits a player that does not choose; a still is light in any.
        var shown = isVideo ? served[served.Length / 2] : served[^1];
        return drawn with
        {
            Url = Address(shown),
            Type = shown.Type,
            DurationMs = shown.Seconds is { } seconds ? Milliseconds(seconds) : drawn.DurationMs,
            MadeBy = Maker(take.MadeBy),
            Rung = rank >= TakeRank.Final ? ShotRung.Final : ShotRung.Keyframe,
            IsPlaceholder = false,
            Poster = isVideo ? Poster(take) : null,
            Sources = isVideo && served.Length > 1 ? [.. served.Select(Source)] : [],
            Take = take.Id,
            Reviewed = isReviewed,
        };
    }

    /// <summary>A line as a take speaks it; null when it has nothing that is served.</summary>
    public static VoiceView? Voice(Take take) =>
        Served(take) is [var spoken, ..]
            ? new VoiceView
            {
                Url = Address(spoken),
                Type = spoken.Type,
                DurationMs = Milliseconds(spoken.Seconds ?? 0),
                MadeBy = Maker(take.MadeBy),
            }
            : null;

    /// <summary>Where all that viewers get of a take is, relative to the server's root.</summary>
    public static ImmutableArray<string> Addresses(Take take) =>
        [
            .. take
                .Files.Where(file => file.Role is not MediaRole.Original)
                .Select(Address)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Where a file is, relative to the server's root.</summary>
    public static string Address(string sha256, string type) =>
        $"{MediaEndpoints.Path}/{new MediaName(sha256, type)}";

    private static string Address(MediaFile file) => Address(file.Sha256, file.Type);

    private static ImmutableArray<MediaFile> Served(Take take) =>
        [
            .. take
                .Files.Where(file => file.Role == MediaRole.Rendition)
                .OrderBy(file => file.Width ?? 0),
        ];

    private static string? Poster(Take take) =>
        take.Files.FirstOrDefault(file => file.Role == MediaRole.Poster) is { } poster
            ? Address(poster)
            : null;

    private static ShotSourceView Source(MediaFile file) =>
        new()
        {
            Url = Address(file),
            Type = file.Type,
            Width = file.Width ?? 0,
            Height = file.Height ?? 0,
            BitsPerSecond = file.Seconds is > 0 and var seconds
                ? (int)Math.Min(int.MaxValue, file.Bytes * 8 / seconds)
                : 0,
        };

    private static int Milliseconds(double seconds) => (int)Math.Round(seconds * 1000);

    private static MadeBy Maker(MakerKind maker) =>
        maker switch
        {
            MakerKind.Drawn => MadeBy.Drawn,
            MakerKind.Human => MadeBy.Human,
            // What is not known to be drawn or human is labelled as AI: a label too many misleads nobody.
            _ => MadeBy.Ai,
        };
}

using System.Collections.Immutable;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Cast;

/// <summary>The pictures by which somebody of the cast is known: from the front, from the side, and with two expressions.</summary>
public static class CastSheet
{
    private const string Setting =
        "plain light grey background, even light, nobody and nothing else in the picture";

    /// <summary>The views, in the order in which they are made and sent.</summary>
    public static ImmutableArray<CastView> Views { get; } =
    [
        new("front", "facing the camera, front view", null),
        new("side", "in profile, side view", null),
        new("smile", "facing the camera, smiling", "happy"),
        new("anger", "facing the camera, angry", "angry"),
    ];

    /// <summary>What a sheet needs, one for each of <see cref="Views"/>.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="look">What the story's shots share.</param>
    /// <param name="member">The card.</param>
    /// <param name="worn">The look's name; null for the card's own.</param>
    public static ImmutableArray<MediaNeed> Needs(
        string story,
        StoryLook look,
        CastMember member,
        string? worn
    )
    {
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(member);
        return [.. Views.Select(view => Need(story, look, member, worn, view))];
    }

    private static MediaNeed Need(
        string story,
        StoryLook look,
        CastMember member,
        string? worn,
        CastView view
    )
    {
        var spec = new ShotSpec
        {
            AspectRatio = look.Aspect == "16:9" ? "16:9" : "9:16",
            ShotSize = ShotSize.MediumClose,
            CameraAngle = CameraAngle.EyeLevel,
            CameraMovement = CameraMovement.Static,
            Pace = default,
            DurationSeconds = ShotSpecBuilder.DefaultSeconds,
            Subjects =
            [
                new ShotSubject(member.Key, WornLook.Words(member, worn), view.Mood)
                {
                    Appearance = worn,
                },
            ],
            Place = null,
            TimeOfDay = null,
            Weather = null,
            Action = $"Reference picture of one person: {view.Words}, {Setting}",
            Style = look.Style,
            NegativePrompt = look.Negative,
            References = look.References.GetValueOrDefault(member.Key, []),
        };
        var need = new MediaNeed
        {
            Story = story,
            Subject = CastSubject.Of(member.Key, worn),
            ContentHash = ShotSpecHash.Of(spec),
            Spec = spec,
            IsHuman = member.Human,
        };
        return need with { IsHuman = member.Human || HumanOnly.Names(need, look.Review) };
    }
}

using System.Collections.Frozen;
using System.Text.Json;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Review;

/// <summary>
/// Answers the four questions of a shot in words of <see cref="ShotClasses"/>: may it vary, is somebody known by it, can it be
/// reviewed in time, can its use be told.
/// </summary>
public static class TakeClasses
{
    /// <summary>The classes of what is needed, whoever makes it.</summary>
    /// <param name="need">The need.</param>
    /// <param name="settings">What the story says.</param>
    public static FrozenSet<string> Of(MediaNeed need, ReviewSettings settings)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(settings);
        return Words(need, settings).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The classes of a take.</summary>
    /// <param name="take">The take.</param>
    /// <param name="need">What it was made for.</param>
    /// <param name="settings">What the story says.</param>
    /// <param name="forViewer">Whether a viewer was waiting for it when it was asked for.</param>
    public static FrozenSet<string> Of(
        Take take,
        MediaNeed need,
        ReviewSettings settings,
        bool forViewer
    )
    {
        ArgumentNullException.ThrowIfNull(take);
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(settings);
        var words = Words(need, settings);
        if (forViewer)
        {
            words = words.Append(ShotClasses.Late);
        }
        if (
            take.MadeBy == MakerKind.Ai
            && (take.Model is null || take.TrainingData == TrainingData.Unknown)
        )
        {
            words = words.Append(ShotClasses.Undisclosed);
        }
        return words.ToFrozenSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Words(MediaNeed need, ReviewSettings settings)
    {
        yield return ShotClasses.Every;
        if (need.Spec is { } spec)
        {
            yield return $"size:{Word(spec.ShotSize)}";
            if (spec.Subjects.IsDefaultOrEmpty)
            {
                yield return ShotClasses.Tolerant;
            }
            else if (IsClose(spec.ShotSize))
            {
                yield return ShotClasses.Identity;
            }
            foreach (var subject in spec.Subjects)
            {
                yield return $"cast:{subject.Key}";
            }
            if (spec.Place is { } place)
            {
                yield return $"place:{place.Key}";
            }
        }
        if (need.Speech is { } speech)
        {
            yield return ShotClasses.Voice;
            if (speech.Speaker is { } speaker)
            {
                yield return ShotClasses.Identity;
                yield return $"cast:{speaker}";
            }
        }
        foreach (var word in settings.Shots.GetValueOrDefault(need.Subject, []))
        {
            yield return word;
        }
    }

    // As the contract names it, with hyphens as scripts write them: close-up, extreme-wide.
    private static string Word(ShotSize size) =>
        JsonSerializer.Serialize(size).Trim('"').Replace('_', '-');

    private static bool IsClose(ShotSize size) =>
        size
            is ShotSize.ExtremeCloseUp
                or ShotSize.CloseUp
                or ShotSize.MediumClose
                or ShotSize.OverShoulder;
}

using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Shots.Scheduling;

/// <summary>What the shots and lines of a story's beats need.</summary>
/// <param name="story">The story's id.</param>
/// <param name="look">What its shots share.</param>
public sealed class BeatNeeds(string story, StoryLook look)
{
    /// <summary>The picture of a shot.</summary>
    /// <param name="shot">The shot.</param>
    public MediaNeed Picture(BeatShot shot)
    {
        ArgumentNullException.ThrowIfNull(shot);
        var spec = ShotSpecBuilder.Build(shot, look);
        return Marked(
            new MediaNeed
            {
                Story = story,
                Subject = shot.Id,
                ContentHash = ShotSpecHash.Of(spec),
                Spec = spec,
                IsHuman = look.IsHuman(shot),
            }
        );
    }

    /// <summary>The voice of a line; null for one without words.</summary>
    /// <param name="line">The line, as it reads in the language.</param>
    /// <param name="locale">The language, BCP 47.</param>
    public MediaNeed? Voice(BeatLine line, string locale)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Text.Length == 0)
        {
            return null;
        }
        var member = line.Speaker is { } who ? look.Cast.GetValueOrDefault(who) : null;
        var words = new SpeechWords(
            line.Text,
            locale,
            line.Speaker,
            member?.Voice,
            line.Mood,
            Note(line)
        )
        {
            Look = member?.Look,
        };
        return Marked(
            new MediaNeed
            {
                Story = story,
                Subject = line.Variant ?? line.Id,
                ContentHash = SpeechHash.Of(words),
                Speech = words,
                IsHuman = look.IsHuman(line),
            }
        );
    }

    // A tag, a card, or a class under `review: { human: [..] }`: any of them is enough.
    private MediaNeed Marked(MediaNeed need) =>
        need.IsHuman || !HumanOnly.Names(need, look.Review) ? need : need with { IsHuman = true };

    /// <summary>A word to voices, as written; null when there is none.</summary>
    /// <param name="line">The line.</param>
    public static string? Note(BeatLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        foreach (var tag in line.Tags)
        {
            if (DialectTag.Parse(tag) is { Key: TagKeys.Note, Value: { Length: > 0 } note })
            {
                return note;
            }
        }
        return null;
    }
}

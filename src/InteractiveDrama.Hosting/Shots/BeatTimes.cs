using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Scheduling.Foreseeing;
using InteractiveDrama.Stories.Reading;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>When in a beat its shots and voices are needed: a shot stays as long as it moves, or as its lines are read.</summary>
internal static class BeatTimes
{
    /// <summary>What a beat needs, in order, and how long it lasts, in seconds.</summary>
    /// <param name="shots">How the story's shots are made.</param>
    /// <param name="beat">The beat, as it reads in the language.</param>
    /// <param name="locale">The language of its voices, BCP 47.</param>
    public static (ImmutableArray<TimedNeed> Needs, double Seconds) Of(
        StoryShots shots,
        Beat beat,
        string locale
    )
    {
        var needs = ImmutableArray.CreateBuilder<TimedNeed>();
        var at = 0.0;
        for (var i = 0; i < beat.Shots.Length; i++)
        {
            var shot = beat.Shots[i];
            var end = i + 1 < beat.Shots.Length ? beat.Shots[i + 1].FirstLine : beat.Lines.Length;
            var picture = shots.Picture(shot);
            var read = 0.0;
            var voices = new List<TimedNeed>();
            for (var line = shot.FirstLine; line < end; line++)
            {
                var seconds = ReadingSpeed.Seconds(beat.Lines[line].Text);
                if (shots.Speaks && shots.Story.Needs.Voice(beat.Lines[line], locale) is { } voice)
                {
                    voices.Add(new TimedNeed(voice, at + read, seconds));
                }
                read += seconds;
            }
            var length = Math.Max(picture.Spec!.DurationSeconds, read);
            needs.Add(new TimedNeed(picture, at, length));
            needs.AddRange(voices);
            at += length;
        }
        return (needs.ToImmutable(), at);
    }
}

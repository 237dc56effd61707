using System.Collections.Concurrent;
using InteractiveDrama.Shots.Providers.Animatic.Voices;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Sound;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>Has the lines of a way spoken: by who recorded them, by a model's take, else by espeak-ng.</summary>
/// <param name="needs">What the story's lines need.</param>
/// <param name="library">The story's takes; null when there are none.</param>
/// <param name="reader">Reads them.</param>
/// <param name="speaker">The machine's espeak-ng; null when it has none.</param>
internal sealed class CutVoices(
    BeatNeeds needs,
    CutLibrary? library,
    SoundReader reader,
    EspeakVoice? speaker
)
{
    private const int AtOnce = 2;

    /// <summary>The spoken lines, by the number of the beat and of the line in it; lines with nothing to say are left out.</summary>
    /// <param name="beats">The way.</param>
    /// <param name="locale">Their language.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">A line cannot be spoken; the message is a sentence.</exception>
    public async Task<IReadOnlyDictionary<(int Beat, int Line), SoundClip>> SpeakAsync(
        IReadOnlyList<CutBeat> beats,
        string locale,
        CancellationToken cancellation
    )
    {
        var lines =
            from b in Enumerable.Range(0, beats.Count)
            from l in Enumerable.Range(0, beats[b].Beat.Lines.Length)
            select (Beat: b, Line: l);
        var spoken = new ConcurrentDictionary<(int, int), SoundClip>();
        // One at first: two would fetch one take twice.
        foreach (var at in lines)
        {
            if (
                needs.Voice(beats[at.Beat].Beat.Lines[at.Line], locale) is { } need
                && library is not null
                && await library.FindAsync(need, cancellation) is var (file, container)
            )
            {
                spoken[at] = await reader.ReadAsync(file, container, cancellation);
            }
        }

        await Parallel.ForEachAsync(
            lines.Where(at => !spoken.ContainsKey(at)),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = AtOnce,
                CancellationToken = cancellation,
            },
            async (at, stop) =>
            {
                // What only people may speak stays silent until they have.
                if (
                    needs.Voice(beats[at.Beat].Beat.Lines[at.Line], locale)
                        is { IsHuman: false, Speech: { } words }
                    && await Speaker.SpeakAsync(words, stop) is { } wav
                )
                {
                    spoken[at] = SpeechClip.Of(wav);
                }
            }
        );
        return spoken;
    }

    private EspeakVoice Speaker =>
        speaker ?? throw new IOException($"{EspeakVoice.Missing} Or cut with --no-voice.");
}

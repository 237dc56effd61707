using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Shots;

/// <summary>Gathers the shots and voices of beats, each once. Safe for use from many threads.</summary>
internal sealed class NeedCollector
{
    // Far more than a story has; one that prints ever new texts is not followed for ever.
    private const int Most = 50_000;

    private readonly BeatNeeds needs;
    private readonly ImmutableArray<(string Locale, LocaleRenderer? Renderer)> languages;
    private readonly Dictionary<string, int> order = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly Dictionary<(string Id, string Hash), ShotEntry> shots = [];
    private readonly Dictionary<(string Id, string Hash), VoiceEntry> voices = [];

    /// <summary>A collector for one story.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="package">The story.</param>
    /// <param name="locales">Languages of the voices; all of the story's when null.</param>
    public NeedCollector(string story, StoryPackage package, IReadOnlyList<string>? locales)
    {
        needs = new BeatNeeds(story, StoryLook.Of(package));
        var spoken = new StoryLocales(package);
        languages =
        [
            .. (locales ?? spoken.Names).Select(l => (spoken.Nearest(l), spoken.Renderer(l))),
        ];
        foreach (var site in package.Parts.Ids.Sites)
        {
            order.TryAdd(site.Id, order.Count);
            order.TryAdd(site.LineId, order.Count);
        }
    }

    /// <summary>True when there was more than is kept.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The shots, in script order.</summary>
    public ImmutableArray<ShotEntry> Shots()
    {
        lock (gate)
        {
            return
            [
                .. shots
                    .Values.Select(s => s with { Lines = InOrder(s.Lines) })
                    .OrderBy(s => Rank(s.Id))
                    .ThenBy(s => s.Id, StringComparer.Ordinal)
                    .ThenBy(s => s.ContentHash, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The voices, by language and then in script order.</summary>
    public ImmutableArray<VoiceEntry> Voices()
    {
        lock (gate)
        {
            return
            [
                .. voices
                    .Values.OrderBy(v =>
                        languages.TakeWhile(l => l.Locale != v.Words.Locale).Count()
                    )
                    .ThenBy(v => Rank(v.Id))
                    .ThenBy(v => v.Id, StringComparer.Ordinal)
                    .ThenBy(v => v.Words.Text, StringComparer.Ordinal)
                    .ThenBy(v => v.ContentHash, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Adds what a beat shows and says.</summary>
    /// <param name="beat">The beat, in the story's own language.</param>
    public void Add(Beat beat)
    {
        MediaNeed? before = null;
        for (var i = 0; i < beat.Shots.Length; i++)
        {
            var shot = beat.Shots[i];
            var end = i + 1 < beat.Shots.Length ? beat.Shots[i + 1].FirstLine : beat.Lines.Length;
            var need = needs.Picture(shot);
            AddShot(beat, shot, need, before, beat.Lines[shot.FirstLine..end]);
            before = need;
        }

        foreach (var (locale, renderer) in languages)
        {
            var read = renderer?.Render(beat) ?? beat;
            for (var i = 0; i < read.Lines.Length; i++)
                AddVoice(read.Lines[i], locale, EpisodeAt(beat, i));
        }
    }

    private void AddShot(
        Beat beat,
        BeatShot shot,
        MediaNeed need,
        MediaNeed? before,
        ImmutableArray<BeatLine> under
    )
    {
        var from =
            before?.Spec is { } spec && ShotContinuity.GoesOn(spec, need.Spec!)
                ? before.ContentHash
                : null;
        var (hash, human) = (need.ContentHash, need.IsHuman);
        ImmutableArray<LineEntry> lines = [.. under.Select(Line)];
        lock (gate)
        {
            if (shots.TryGetValue((shot.Id, hash), out var known))
            {
                var more = lines.Except(known.Lines).ToList();
                shots[(shot.Id, hash)] = known with
                {
                    Lines = known.Lines.AddRange(more),
                    IsHuman = known.IsHuman || human,
                    Before = [.. known.Before.Union([from], StringComparer.Ordinal)],
                };
            }
            else if (!Full(shots.Count))
            {
                var episode = EpisodeAt(beat, shot.FirstLine);
                shots[(shot.Id, hash)] = new ShotEntry(
                    shot.Id,
                    need.Spec!,
                    hash,
                    episode,
                    lines,
                    human
                )
                {
                    Before = [from],
                };
            }
        }
    }

    private void AddVoice(BeatLine line, string locale, string? episode)
    {
        if (needs.Voice(line, locale) is not { Speech: { } words } need)
            return;
        var key = (need.Subject, need.ContentHash);
        lock (gate)
        {
            if (!voices.ContainsKey(key) && !Full(voices.Count))
                voices[key] = new VoiceEntry(
                    need.Subject,
                    words,
                    need.ContentHash,
                    episode,
                    need.IsHuman
                );
        }
    }

    private bool Full(int count)
    {
        IsFull |= count >= Most;
        return count >= Most;
    }

    private ImmutableArray<LineEntry> InOrder(ImmutableArray<LineEntry> lines) =>
        [
            .. lines
                .OrderBy(l => Rank(l.Id))
                .ThenBy(l => l.Id, StringComparer.Ordinal)
                .ThenBy(l => l.Text, StringComparer.Ordinal),
        ];

    // The way a line reads stands where the line does.
    private int Rank(string id)
    {
        for (var at = id; ; at = at[..at.LastIndexOf('.')])
        {
            if (order.TryGetValue(at, out var rank))
                return rank;
            if (at.LastIndexOf('.') <= 0)
                return int.MaxValue;
        }
    }

    private static LineEntry Line(BeatLine line) =>
        new(line.Variant ?? line.Id, line.Speaker, line.Mood, line.Text, BeatNeeds.Note(line));

    private static string? EpisodeAt(Beat beat, int line)
    {
        var before = beat.EpisodeChanges.TakeWhile(c => c.AtLine <= line).LastOrDefault();
        return before is not null ? before.Next ?? before.Ended
            : beat.EpisodeChanges is [var first, ..] ? first.Ended ?? beat.Episode
            : beat.Episode;
    }
}

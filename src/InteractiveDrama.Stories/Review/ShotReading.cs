using System.Collections.Immutable;
using Ink.Parsed;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Reading;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Stories.Review;

/// <summary>Follows the lines of the script under the shots that say how long they are, and adds up how long they take to read.</summary>
internal sealed class ShotReading
{
    private readonly ReviewContext story;
    private readonly string language;
    private readonly Func<ShotLine, string> said;
    private readonly Dictionary<Choice, ImmutableArray<DialectTag>> tagsOf;
    private readonly List<ShotOverrun> found = [];
    private readonly HashSet<ShotRun> told = [];

    private ShotReading(ReviewContext story, string language, Func<ShotLine, string> said)
    {
        this.story = story;
        this.language = language;
        this.said = said;
        tagsOf = DecisionTags
            .Of(story)
            .SelectMany(d => d.Choices)
            .Where(c => c.Tags.Has(TagKeys.Shot))
            .DistinctBy(c => c.Choice.Parsed)
            .ToDictionary(c => c.Choice.Parsed, c => c.Tags);
    }

    /// <summary>The shots that are over before their lines can be read.</summary>
    /// <param name="story">The story.</param>
    /// <param name="language">The language that is read, BCP 47: the script's, or a translation's.</param>
    /// <param name="said">What a line says in that language; null for what is written.</param>
    public static IReadOnlyList<ShotOverrun> Overruns(
        ReviewContext story,
        string language,
        Func<ShotLine, string>? said = null
    )
    {
        var reading = new ShotReading(story, language, said ?? (line => line.Text));
        if (!story.Sources.Values.Any(s => s.Tags.Any(t => t.Parsed.Key == TagKeys.Shot)))
            return [];
        foreach (var weave in story.Parsed.FindAll<Weave>(w => w.parent is FlowBase))
            reading.Follow(weave.content, new Position());
        return reading.found;
    }

    private Position Follow(List<Ink.Parsed.Object> content, Position at)
    {
        foreach (var item in content)
            at = Follow(item, at);
        return at;
    }

    private Position Follow(Ink.Parsed.Object item, Position at)
    {
        switch (item)
        {
            case Tag { isStart: true }:
                return at with { Tag = "", TagLine = item.debugMetadata?.startLineNumber };
            case Tag:
                return at.EndTag();
            case Text text when at.Tag is { } tag:
                return at with { Tag = tag + text.text };
            case Text { text: "\n" } end:
                return EndLine(at, end);
            case Text text:
                return Read(at, text);
            case Choice choice:
                at = new Position
                {
                    Tags = tagsOf.TryGetValue(choice, out var tags)
                        ? [.. tags.Where(t => t.Key == TagKeys.Shot).Select(t => t.Value)]
                        : [],
                };
                return Follow(
                    [
                        .. (choice.startContent?.content ?? []),
                        .. (choice.innerContent?.content ?? []),
                    ],
                    at
                );
            case Gather or Divert:
                return item is Divert { isFunctionCall: true } or Divert { isThread: true }
                    ? at
                    : Finish(at, item);
            case Conditional conditional:
                return Longest(conditional.branches, Before(at, item));
            case Sequence sequence:
                return Longest(sequence.sequenceElements, Before(at, item));
            case Weave or ContentList:
                return Follow(item.content ?? [], at);
            default:
                return at;
        }
    }

    // A tag on a line of its own has no line end behind it.
    private Position Before(Position at, Ink.Parsed.Object item) =>
        at.Line == 0 && !at.Tags.IsEmpty ? EndLine(at, item) : at;

    // Of the branches one is seen: the longest counts, where none of them changes the shot.
    private Position Longest(IEnumerable<Ink.Parsed.Object> branches, Position at)
    {
        var ends = branches.Select(b => Follow(b.content ?? [], at)).ToList();
        if (ends.Count == 0)
            return at;
        return ends.TrueForAll(e => e.Run == at.Run)
            ? ends.MaxBy(e => e.Seconds + e.Line)!
            : new Position();
    }

    private Position Read(Position at, Text text)
    {
        var words = text.text;
        if (string.IsNullOrWhiteSpace(words))
            return at;
        var metadata = text.debugMetadata;
        if (at.Line == 0)
            words = Speakers.Said(words, story.Settings.Cast);
        var line = new ShotLine(metadata?.fileName ?? "", metadata?.startLineNumber ?? 1, words);
        return at with
        {
            Line = at.Line + ReadingSpeed.LeastSeconds(said(line), language),
            Last = line,
        };
    }

    private Position Finish(Position at, Ink.Parsed.Object item)
    {
        EndLine(at, item);
        return new Position();
    }

    private Position EndLine(Position at, Ink.Parsed.Object end)
    {
        var run = at.Run;
        var seconds = at.Seconds;
        foreach (var shot in at.Tags)
        {
            run = new ShotRun(
                end.debugMetadata?.fileName ?? "",
                at.TagLine ?? end.debugMetadata?.startLineNumber ?? 1,
                ShotGrammar.Parse(shot, story.Settings.Cast).Direction.DurationSeconds
            );
            seconds = 0;
        }

        seconds += at.Line;
        if (run?.Seconds is { } length && seconds > length && at.Last is { } last && told.Add(run))
            found.Add(new ShotOverrun(run, last, seconds));
        return new Position { Run = run, Seconds = seconds };
    }

    private sealed record Position
    {
        public ShotRun? Run { get; init; }

        public double Seconds { get; init; }

        public double Line { get; init; }

        public ShotLine? Last { get; init; }

        public string? Tag { get; init; }

        public int? TagLine { get; init; }

        public ImmutableArray<string> Tags { get; init; } = [];

        public Position EndTag()
        {
            var tag = DialectTag.Parse(Tag ?? "");
            return this with
            {
                Tag = null,
                Tags = tag.Key == TagKeys.Shot ? Tags.Add(tag.Value) : Tags,
            };
        }
    }
}

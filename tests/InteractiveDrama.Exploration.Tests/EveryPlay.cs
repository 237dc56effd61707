using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Tests;

/// <summary>Plays every sequence of choices and draws of a story, one by one: slow, and plainly right.</summary>
public sealed class EveryPlay(StoryPackage package, IEngine engine)
{
    private readonly StoryPlayer player = new(package, engine);
    private int left;

    public SortedDictionary<string, int> Endings { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Decisions { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Taken { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> DeadEnds { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Errors { get; } = new(StringComparer.Ordinal);

    public static IEnumerable<string> DecisionsOf(StoryPackage package, Beat beat) =>
        beat
            .Choices.Select(c => package.Choice(c.Id))
            .SelectMany(site => site!.Paths)
            .Select(package.DecisionOf)
            .OfType<Decision>()
            .Select(d => d.Id)
            .Append(beat.Id)
            .Distinct();

    /// <summary>Plays; false when there was too much to play.</summary>
    public bool Play(int depth, int most)
    {
        left = most;
        Every(draws => player.Begin(null, 0, draws), 0, depth);
        return left > 0;
    }

    private void From(StoryMove move, int taken, int depth)
    {
        var beat = move.Beat;
        if (beat.Ending is { } ending)
            Note(Endings, ending, taken);
        if (beat.Stop == BeatStop.DeadEnd)
            Note(DeadEnds, beat.Id, taken);
        if (beat.Stop == BeatStop.Failed)
            foreach (var error in beat.Errors)
                Note(Errors, error.Message, taken);
        if (beat.Stop == BeatStop.Decision)
            foreach (var decision in DecisionsOf(package, beat))
                Note(Decisions, decision, taken);
        if (move.Position is not { } position || taken == depth)
            return;
        var auto = beat.Choices.Where(IsAuto).ToList();
        foreach (var choice in auto.Count > 0 ? auto : [.. beat.Choices])
        {
            Note(Taken, package.Choice(choice.Id)!.Id, taken + 1);
            Every(draws => player.Choose(position, choice.Id, draws), taken + 1, depth);
        }
    }

    private void Every(Func<IDraws, StoryMove> step, int taken, int depth)
    {
        var open = new Stack<List<int>>([
            [],
        ]);
        while (open.TryPop(out var told) && left-- > 0)
        {
            var draws = new Told(told);
            var move = step(draws);
            if (draws.Asked is { } asked)
            {
                for (var value = asked.First; value < asked.First + asked.Range; value++)
                {
                    if (asked.Allows(value))
                        open.Push([.. told, value]);
                }

                continue;
            }

            From(move, taken, depth);
        }
    }

    private static bool IsAuto(OfferedChoice choice) =>
        choice.Tags.Select(DialectTag.Parse).Any(t => t.Key == TagKeys.Auto && t.Value != "0");

    private static void Note(SortedDictionary<string, int> found, string id, int depth) =>
        found[id] = Math.Min(depth, found.GetValueOrDefault(id, int.MaxValue));

    /// <summary>Tells what was decided, and remembers the first question beyond it.</summary>
    private sealed class Told(List<int> values) : IDraws
    {
        private int at;

        public DrawRequest? Asked { get; private set; }

        public int? Next(DrawRequest request)
        {
            if (at < values.Count)
                return values[at++];
            Asked ??= request;
            return null;
        }
    }
}

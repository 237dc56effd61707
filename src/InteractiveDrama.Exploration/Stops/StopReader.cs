using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Exploration.Episodes;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Scenes;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Reading;

namespace InteractiveDrama.Exploration.Stops;

/// <summary>
/// What exploring needs of the engine's stops. A beat is made of a stop once; the next time the same is said in the same
/// scene, what was found then is looked up. Safe for use from many threads.
/// </summary>
internal sealed class StopReader
{
    private const int MostRemembered = 1 << 17;
    private readonly StoryPackage package;
    private readonly BeatReader beats;
    private readonly DecisionFinder decisions;
    private readonly FrozenSet<string> withDefault;
    private readonly ChoiceTable choices;
    private readonly ConcurrentDictionary<UInt128, StopFacts> remembered = new();
    private readonly ConcurrentDictionary<UInt128, StopFacts> known = new();
    private readonly ConcurrentDictionary<string, bool> printed = new(StringComparer.Ordinal);
    private readonly Action<Beat>? seen;
    private int count;

    /// <summary>A reader for one story.</summary>
    /// <param name="package">The story.</param>
    /// <param name="choices">Its choices.</param>
    /// <param name="seen">Is told of every beat, with every text it is met with; from many threads.</param>
    public StopReader(StoryPackage package, ChoiceTable choices, Action<Beat>? seen = null)
    {
        this.package = package;
        this.choices = choices;
        this.seen = seen;
        beats = new BeatReader(package);
        decisions = new DecisionFinder(package);
        withDefault = package
            .Decisions.Where(d =>
                d.Choices.Select(package.Site)
                    .Any(s => s?.Tags.Any(t => DialectTag.Parse(t).Key == TagKeys.Default) == true)
            )
            .Select(d => d.Id)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The knots and stitches of which something was printed, sorted.</summary>
    public ImmutableArray<string> Printed => [.. printed.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What is met at the first stop, and after a choice.</summary>
    /// <param name="before">What was met before; null for the first stop.</param>
    /// <param name="choice">Index of the choice taken there.</param>
    /// <param name="stop">What the engine said.</param>
    public StopFacts Read(StopFacts? before, int choice, EngineStop stop)
    {
        var key = KeyOf(before, choice, stop);
        if (remembered.TryGetValue(key, out var facts))
            return facts;
        facts = Make(before?.Scene, before?.Offered[choice].Id, stop);
        // Stories that print ever new texts would fill the memory; what they lead to is still one object.
        if (Interlocked.Increment(ref count) > MostRemembered)
        {
            remembered.Clear();
            count = 0;
        }

        remembered[key] = facts;
        return facts;
    }

    private UInt128 KeyOf(StopFacts? before, int choice, EngineStop stop)
    {
        var hash = default(ContentHash);
        hash.Add(before?.SceneHash ?? UInt128.Zero);
        hash.Add(before?.Offered[choice].Id);
        hash.Add(
            (uint)stop.Outputs.Length | ((ulong)(uint)stop.Choices.Length << 32),
            (stop.State is null ? 1ul : 0ul)
                | (stop.RanOut ? 2ul : 0ul)
                | ((ulong)(uint)stop.Errors.Length << 2)
        );
        hash.Add(stop.StopPath);
        foreach (var output in stop.Outputs)
        {
            AddOutput(ref hash, output);
            if (seen is not null)
                hash.Add(output.Text);
        }

        foreach (var choiceOffered in stop.Choices)
        {
            hash.Add(choiceOffered.Path);
            hash.Add((uint)choiceOffered.Tags.Length, 1);
            AddAll(ref hash, choiceOffered.Tags);
        }

        foreach (var error in stop.Errors)
        {
            hash.Add(error.Message);
            hash.Add(error.File);
            hash.Add((ulong)(error.Line ?? -1), 0);
        }

        return hash.Value;
    }

    // Of a text nothing counts but who says it, which stands before a colon, and how long it takes to read: a line that
    // prints a number is the same for most numbers. Whoever wants to see each beat is told of each of its texts all the same.
    private static void AddOutput(ref ContentHash hash, EngineOutput output)
    {
        var said = output.Text.AsSpan().Trim();
        hash.Add(
            (uint)output.TagsBefore.Length
                | ((ulong)(uint)output.TagsAfter.Length << 20)
                | ((ulong)(uint)output.Paths.Length << 40),
            (uint)said.Length | ((ulong)(uint)ReadingSpeed.Syllables(said) << 32)
        );
        hash.Add(said[..(said.LastIndexOfAny(':', '：') + 1)]);
        hash.Add(output.At);
        AddAll(ref hash, output.TagsBefore);
        AddAll(ref hash, output.TagsAfter);
        AddAll(ref hash, output.Paths);
    }

    private static void AddAll(ref ContentHash hash, ImmutableArray<string> texts)
    {
        foreach (var text in texts)
            hash.Add(text);
    }

    private StopFacts Make(CarriedScene? scene, string? chosen, EngineStop stop)
    {
        foreach (var path in stop.Outputs.SelectMany(o => o.Paths))
            printed.TryAdd(package.FlowOf(path), true);
        var (beat, after) =
            scene is null || chosen is null
                ? beats.Opening(stop)
                : beats.After(scene, chosen, stop);
        seen?.Invoke(beat);
        ImmutableArray<OfferedFacts> offered =
        [
            .. beat.Choices.Select(c => new OfferedFacts(
                c.Id,
                choices.NumberOf(c.Id),
                AutoWeight.Of(c) > 0
            )),
        ];
        ImmutableArray<int> automatic =
        [
            .. Enumerable.Range(0, offered.Length).Where(i => offered[i].IsAuto),
        ];
        var facts = new StopFacts
        {
            Beat = beat.Id,
            Stop = beat.Stop,
            Decisions =
            [
                .. (beat.Stop == BeatStop.Decision ? [beat.Id] : Array.Empty<string>())
                    .Concat(
                        stop.Choices.Select(c => package.DecisionOf(c.Path)?.Id).OfType<string>()
                    )
                    .Distinct(StringComparer.Ordinal),
            ],
            Offered = offered,
            Open = automatic.IsEmpty ? [.. Enumerable.Range(0, offered.Length)] : automatic,
            PassedDecision =
                beat.Stop == BeatStop.DeadEnd ? decisions.Find(stop.StopPath, [])?.Id : null,
            LacksDefault =
                beat.WindowSeconds is not null
                && withDefault.Contains(beat.Id)
                && !beat.Choices.Any(c =>
                    c.Tags.Any(t => DialectTag.Parse(t).Key == TagKeys.Default)
                ),
            Errors = beat.Errors,
            Stretches = StretchReader.Read(package, scene, beat),
            Scene = after,
            SceneHash = after is null ? UInt128.Zero : SceneHash.Of(after),
        };
        return known.GetOrAdd(KeyOf(facts), facts);
    }

    private static UInt128 KeyOf(StopFacts facts)
    {
        var hash = default(ContentHash);
        hash.Add(facts.SceneHash);
        hash.Add(facts.Beat);
        hash.Add((ulong)facts.Stop, (ulong)facts.Decisions.Length);
        hash.Add(facts.PassedDecision);
        hash.Add(facts.LacksDefault ? 1ul : 0ul, 4);
        foreach (var decision in facts.Decisions)
            hash.Add(decision);
        hash.Add((ulong)facts.Offered.Length, (ulong)facts.Errors.Length);
        foreach (var offered in facts.Offered)
        {
            hash.Add(offered.Id);
            hash.Add(offered.IsAuto ? 1ul : 0ul, 2);
        }

        foreach (var error in facts.Errors)
        {
            hash.Add(error.Message);
            hash.Add(error.File);
            hash.Add((ulong)(error.Line ?? -1), 3);
        }

        foreach (var stretch in facts.Stretches)
        {
            hash.Add(stretch.Episode);
            hash.Add(
                BitConverter.DoubleToUInt64Bits(stretch.Seconds),
                (stretch.Begins ? 1ul : 0ul) | (stretch.Ends ? 2ul : 0ul)
            );
        }

        return hash.Value;
    }
}

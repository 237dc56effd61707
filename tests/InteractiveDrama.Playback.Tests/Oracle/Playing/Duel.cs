using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.Ink;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Tests.Oracle.Playing;

/// <summary>One story, played by ink's engine and by another, which must do the same at every stop.</summary>
internal sealed class Duel
{
    private static readonly StepBudget Budget = new()
    {
        Lines = 400,
        Time = TimeSpan.FromSeconds(1),
    };
    private readonly StoryPackage package;
    private readonly Contender contender;
    private readonly InkEngine ink;
    private readonly IEngine other;
    private readonly Facts facts;

    public Duel(StoryPackage package, Contender contender)
    {
        this.package = package;
        this.contender = contender;
        ink = new InkEngine(package, Budget);
        other = contender.Make(package, Budget);
        facts = new Facts(package);
    }

    /// <summary>Stops that were compared.</summary>
    public int Stops { get; private set; }

    /// <summary>Walks on which ink, saved and restored at every stop, was not what it is in place.</summary>
    public int Lost { get; private set; }

    /// <summary>Plays one walk.</summary>
    /// <param name="walk">The walk.</param>
    /// <exception cref="Disagreement">The engines differ.</exception>
    public void Play(Walk walk)
    {
        EngineStop? there = ink.Start(walk.Knot, walk.Seed);
        var here = other.Start(walk.Knot, walk.Seed);
        var taken = new List<int>();
        if (!Agree(ref there, here, walk, taken))
            return;
        foreach (var wish in walk.Choices)
        {
            if (here.Choices.IsEmpty)
                break;
            var (inkState, state) = (there?.State, here.State!);
            var choice = wish % here.Choices.Length;
            var knot = walk.Detour(taken.Count);
            var back = RoundTrip(state, walk, taken);
            // Another choice from the same state must agree as well, and leave no trace in it.
            if (here.Choices.Length > 1)
            {
                var aside = (choice + 1) % here.Choices.Length;
                var beside = inkState is null ? null : Step(ink, inkState, aside, knot);
                Agree(ref beside, Step(other, state, aside, knot), walk, [.. taken, aside]);
            }

            taken.Add(choice);
            there = inkState is null ? null : Step(ink, inkState, choice, knot);
            here = Step(other, state, choice, knot);
            if (!Agree(ref there, here, walk, taken))
                return;
            var again = Step(other, back, choice, knot);
            Check(Difference.Between(here, again), walk, taken);
            Check(
                Difference.Of("state gone on from one restored", Bytes(here), Bytes(again)),
                walk,
                taken
            );
        }
    }

    private static EngineStop Step(IEngine engine, EngineState state, int choice, string? knot) =>
        knot is null ? engine.Step(state, choice) : engine.Detour(state, choice, knot);

    // True when the story goes on from here. Ink's own stop is null from where its saves lost something.
    private bool Agree(ref EngineStop? there, EngineStop here, Walk walk, IReadOnlyList<int> taken)
    {
        Stops++;
        if (
            there is { State: null }
            && there.Errors[0].Message.StartsWith("This step ", StringComparison.Ordinal)
        )
        {
            // The clock that stopped ink proves nothing; a count of lines does.
            if (!there.Errors[0].Message.Contains("seconds", StringComparison.Ordinal))
                Check(Difference.Of("whether it ends", false, here.State is not null), walk, taken);
            return false;
        }

        var difference = there is null ? null : Between(there, ink.Inspect, here);
        if (there is not null && difference is null)
            return here.State is not null;
        // What ink is in place decides; where it is what it was when restored, the difference stays.
        var (stop, state, isRaw) = InkInPlace.Play(package, walk, taken, Budget.Lines);
        var inPlace = Between(stop, _ => state, Difference.Plain(here), isRaw);
        if (inPlace is not null)
            throw Said(inPlace, difference, walk, taken);
        if (there is not null && !isRaw)
        {
            if (
                Between(stop, _ => state, Difference.Plain(there), otherInspects: ink.Inspect)
                is null
            )
                throw Said(difference!, null, walk, taken);
            Lost++;
            there = null;
        }

        return here.State is not null;
    }

    private Difference? Between(
        EngineStop there,
        Func<EngineState, string> inspect,
        EngineStop here,
        bool isRaw = false,
        Func<EngineState, string>? otherInspects = null
    ) =>
        Difference.Between(there, here, isRaw)
        ?? (
            there.State is null
                ? null
                : Difference.Between(
                    facts.Read(inspect(there.State)),
                    facts.Read((otherInspects ?? other.Inspect)(here.State!))
                )
        );

    private EngineState RoundTrip(EngineState state, Walk walk, IReadOnlyList<int> taken)
    {
        var bytes = other.Encode(state);
        var back = other.Decode(bytes);
        Check(
            Difference.Of(
                "state restored",
                Convert.ToHexString(bytes),
                Convert.ToHexString(other.Encode(back))
            ),
            walk,
            taken
        );
        if (contender.Hash is { } hash)
            Check(
                Difference.Of("hash of the state restored", hash(state), hash(back)),
                walk,
                taken
            );
        return back;
    }

    private string Bytes(EngineStop stop) =>
        stop.State is null ? "" : Convert.ToHexString(other.Encode(stop.State));

    private void Check(Difference? difference, Walk walk, IReadOnlyList<int> taken)
    {
        if (difference is not null)
            throw Said(difference, null, walk, taken);
    }

    private Disagreement Said(
        Difference difference,
        Difference? saved,
        Walk walk,
        IReadOnlyList<int> taken
    ) =>
        new(
            $"""
            ink and {contender.Name} differ after {(
                taken.Count == 0 ? "no choice" : $"choices {string.Join(", ", taken)}"
            )}: {difference.What}
                ink:  {difference.Ink}
                {contender.Name}: {difference.Other}
            {(
                saved is not null && saved != difference
                    ? $"ink restored from what it saved: {saved.What}: {saved.Ink}\n"
                    : ""
            )}played with {walk}
            """
        );
}

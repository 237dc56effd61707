using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.Ink;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Tests.Oracle.Playing;

/// <summary>One story, played by ink's engine and by another, which must do the same at every stop.</summary>
internal sealed class Duel
{
    private static readonly StepBudget Budget = new() { Lines = 400, Time = TimeSpan.FromSeconds(1) };
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

    /// <summary>Plays one walk.</summary>
    /// <param name="walk">The walk.</param>
    /// <returns>How many stops were compared.</returns>
    /// <exception cref="Disagreement">The engines differ.</exception>
    public int Play(Walk walk)
    {
        var there = ink.Start(walk.Knot, walk.Seed);
        var here = other.Start(walk.Knot, walk.Seed);
        var stops = 1;
        var taken = new List<int>();
        if (!Compare(there, here, walk, null, 0, taken))
            return stops;
        foreach (var wish in walk.Choices)
        {
            if (there.Choices.IsEmpty)
                break;
            var (inkState, state) = (there.State!, here.State!);
            var choice = wish % there.Choices.Length;
            var back = RoundTrip(state, walk, taken);
            // Another choice from the same state must neither fail to agree nor leave a trace.
            if (there.Choices.Length > 1)
            {
                var aside = (choice + 1) % there.Choices.Length;
                Compare(ink.Step(inkState, aside), other.Step(state, aside), walk, inkState, aside, [.. taken, aside]);
                stops++;
            }

            taken.Add(choice);
            there = ink.Step(inkState, choice);
            here = other.Step(state, choice);
            stops++;
            if (!Compare(there, here, walk, inkState, choice, taken))
                return stops;
            var again = other.Step(back, choice);
            Say(Difference.Between(here, again), $"{contender.Name}, after saving and restoring", walk, taken);
            Say(
                Difference.Of("state", Convert.ToHexString(other.Encode(here.State!)), Convert.ToHexString(other.Encode(again.State!))),
                $"{contender.Name}, after saving and restoring",
                walk,
                taken
            );
        }

        return stops;
    }

    // True when the story goes on from here.
    private bool Compare(EngineStop there, EngineStop here, Walk walk, EngineState? from, int choice, List<int> taken)
    {
        if (there.State is null && there.Errors[0].Message.StartsWith("This step ", StringComparison.Ordinal))
        {
            // ink is stopped by the clock, which proves nothing; what has no end for both has none.
            if (here.State is not null && !there.Errors[0].Message.Contains("seconds", StringComparison.Ordinal))
                Say(Difference.Between(there, here, isRaw: true), contender.Name, walk, taken);
            return false;
        }

        var isRaw =
            there.State is null
            && InkProbe.FailsRaw(package, from is null ? null : ink.Inspect(from), walk.Knot, walk.Seed, choice);
        Say(Difference.Between(there, here, isRaw), contender.Name, walk, taken);
        if (there.State is null)
            return false;
        Say(
            Difference.Between(facts.Read(ink.Inspect(there.State)), facts.Read(other.Inspect(here.State!))),
            contender.Name,
            walk,
            taken
        );
        return true;
    }

    private EngineState RoundTrip(EngineState state, Walk walk, List<int> taken)
    {
        var bytes = other.Encode(state);
        var back = other.Decode(bytes);
        Say(
            Difference.Of("state restored", Convert.ToHexString(bytes), Convert.ToHexString(other.Encode(back))),
            contender.Name,
            walk,
            taken
        );
        if (contender.Hash is { } hash)
            Say(Difference.Of("hash", hash(state), hash(back)), contender.Name, walk, taken);
        return back;
    }

    private static void Say(Difference? difference, string name, Walk walk, List<int> taken)
    {
        if (difference is null)
            return;
        throw new Disagreement(
            $"""
            ink and {name} differ after {(taken.Count == 0 ? "no choice" : $"choices {string.Join(", ", taken)}")}: {difference.What}
                ink:  {difference.Ink}
                {name}: {difference.Other}
            played with {walk}
            """
        );
    }
}

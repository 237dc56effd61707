using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>Chance, and the host's functions: ink's own numbers for a seed, unless somebody else decides.</summary>
internal sealed partial class Machine
{
    /// <summary>What was drawn in this step.</summary>
    public ImmutableArray<Draw> Draws =>
        registers.Draws == 0 ? [] : [.. draws.Take(registers.Draws)];

    public IReadOnlyList<(string Message, int Address)> Warnings => warnings;

    private void DrawRandom(int address)
    {
        var most = Pop();
        var least = Pop();
        if (least.Kind != ValueKind.Int)
            throw new StoryFault("Invalid value for minimum parameter of RANDOM(min, max)");
        if (most.Kind != ValueKind.Int)
            throw new StoryFault("Invalid value for maximum parameter of RANDOM(min, max)");
        var range = (long)most.Int - least.Int + 1;
        if (range is > int.MaxValue or < int.MinValue)
            throw new StoryFault(
                "RANDOM was called with a range that exceeds the size that ink numbers can use."
            );
        if (range <= 0)
            throw new StoryFault(
                $"RANDOM was called with minimum as {least.Int} and maximum as {most.Int}. The maximum must be larger"
            );
        var next = NextRandom();
        var request = new DrawRequest(
            decider is null ? "" : host.SourceOf(address),
            DrawKind.Random,
            least.Int,
            (int)range
        );
        registers.PreviousRandom = next;
        Push(Value.OfInt(Decide(request, address, (next % (int)range) + least.Int)));
    }

    private void DrawItem(int address)
    {
        var value = Pop();
        if (value.Kind != ValueKind.List)
            throw new StoryFault("Expected list for LIST_RANDOM");
        var count = value.Items.Count;
        if (count == 0)
        {
            Push(Value.OfItems(ItemList.Empty));
            return;
        }

        var next = NextRandom();
        registers.PreviousRandom = next;
        var request = new DrawRequest(
            decider is null ? "" : host.SourceOf(address),
            DrawKind.List,
            0,
            count
        );
        Push(program.SingleItems[value.Items.Items[Decide(request, address, next % count)]]);
    }

    // A variant is drawn by who assigns viewers, never by the seed.
    private bool DrawVariant(string source, IDraws? told)
    {
        var value =
            told?.Next(new DrawRequest(source, DrawKind.Variant, First: 0, Range: 2)) == 1 ? 1 : 0;
        draws.Add(new Draw(source, DrawKind.Variant, value, Outcomes: 2));
        registers.Draws++;
        return value == 1;
    }

    private void SeedRandom()
    {
        var seed = Pop();
        if (seed.Kind != ValueKind.Int)
            throw new StoryFault("Invalid value passed to SEED_RANDOM");
        registers.Seed = seed.Int;
        registers.PreviousRandom = 0;
        Push(Value.Void);
    }

    private int NextRandom() =>
        new Random(unchecked(registers.Seed + registers.PreviousRandom)).Next();

    private void DrawShuffle(int address)
    {
        var alternatives = Pop();
        if (alternatives.Kind != ValueKind.Int)
            throw new StoryFault("expected number of elements in sequence for shuffle index");
        var visits = Pop();
        if (visits.Kind != ValueKind.Int || visits.Int < 0 || alternatives.Int <= 0)
            throw new StoryFault("A shuffle here has no count of its visits.");
        if (alternatives.Int > budget.Values)
            throw new StoryFault(
                $"A shuffle here has more than {budget.Values} alternatives.",
                isFinal: true
            );
        var count = alternatives.Int;
        var round = visits.Int / count;
        var turn = visits.Int % count;
        Charge(count / 16 * (turn + 1));
        var container = program.Owner[address];
        var known = registers.Rounds.FirstOrDefault(r => r.Container == container);
        if (known is not null && known.Round != round)
            known = null;
        var own =
            known is { Used.Length: > 0 } && known.Used.Length < count
                ? OwnShuffle(container, round, count).First(i => !known.Used.Contains(i))
                : OwnShuffle(container, round, count).ElementAt(turn);
        if (decider is null && known is null)
        {
            // Nobody is asked: of the request only counts how many were left.
            var left = new DrawRequest("", DrawKind.Shuffle, 0, count - turn);
            Push(Value.OfInt(Decide(left, address, own)));
            return;
        }

        int[] used =
            known?.Used
            ?? (
                // What was drawn before anybody decided is not known; then nothing is taken.
                decider!.KeepsRounds
                    ? []
                    : [.. OwnShuffle(container, round, count).Take(turn)]
            );
        var request = new DrawRequest(host.SourceOf(address), DrawKind.Shuffle, 0, count)
        {
            Taken = used.Length < count ? [.. used] : [],
        };
        var drawn = Decide(request, address, own);
        if (known is not null || decider!.KeepsRounds || drawn != own)
            Remember(container, round, turn == count - 1 ? [] : [.. used, drawn]);
        Push(Value.OfInt(drawn));
    }

    // Rounds are kept in the order of their containers, so that equal states have equal bytes.
    private void Remember(int container, int round, int[] used)
    {
        var others = registers.Rounds.RemoveAll(r => r.Container == container);
        if (used.Length == 0)
        {
            registers.Rounds = others;
            return;
        }

        var at = others.Count(r => r.Container < container);
        registers.Rounds = others.Insert(at, new ShuffleRound(container, round, used));
    }

    // ink shuffles by the story's seed, the shuffle's place and its round.
    private IEnumerable<int> OwnShuffle(int container, int round, int count)
    {
        var place = program.PathOfContainer(container).Sum(c => c);
        var random = new Random(unchecked(place + round + registers.Seed));
        var left = Enumerable.Range(0, count).ToList();
        while (left.Count > 0)
        {
            var index = random.Next() % left.Count;
            yield return left[index];
            left.RemoveAt(index);
        }
    }

    // A line that is run ahead runs again as its own: it draws what it drew before.
    private int Decide(in DrawRequest request, int address, int own)
    {
        if (registers.Draws < draws.Count)
            return draws[registers.Draws++].Value;
        var value = decider?.Next(request) is { } told && request.Allows(told) ? told : own;
        draws.Add(new Draw(host.SourceOf(address), request.Kind, value, request.Outcomes));
        registers.Draws++;
        return value;
    }

    private void CallExternal(in Instruction instruction)
    {
        if (IsRefused(instruction))
            return;
        var name = program.Names[instruction.A];
        if (host.Externals.TryGetValue(name, out var function))
        {
            var arguments = new object?[Math.Clamp(instruction.B, 0, stackCount)];
            for (var i = arguments.Length - 1; i >= 0; i--)
                arguments[i] = ToHost(Pop());
            Push(FromHost(name, function(arguments)));
            return;
        }

        if (!program.Knots.TryGetValue(name, out var fallback))
            throw new StoryFault(
                $"Trying to call EXTERNAL function '{name}' which has not been bound, and fallback ink function could not be found."
            );
        calls.Push(FrameKind.Function, output.Count);
        registers.Diverted = program.Containers[fallback].First;
    }

    private object? ToHost(in Value value) =>
        value.Kind switch
        {
            ValueKind.Bool => value.Bool,
            ValueKind.Int => value.Int,
            ValueKind.Float => value.Float,
            ValueKind.String => value.Text,
            ValueKind.Target => program.Targets[value.TargetIndex].Path,
            ValueKind.List => value.Items.Items.ToArray().Select(program.Items.FullName).ToArray(),
            _ => null,
        };

    private Value FromHost(string name, object? result)
    {
        switch (result)
        {
            case null:
                return Value.Void;
            case bool truth:
                return Value.OfBool(truth);
            case int number:
                return Value.OfInt(number);
            case float number:
                return Value.OfFloat(number);
            case double number:
                return Value.OfFloat((float)number);
            case string words:
                Limit(words.Length);
                return Value.OfText(words);
            default:
                throw new StoryFault(
                    $"The host's function '{name}' returned a {result.GetType().Name}, which is no value of ink."
                );
        }
    }
}

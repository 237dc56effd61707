using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine.Analysis;
using InteractiveDrama.Playback.Engine.Observation;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Running;
using InteractiveDrama.Playback.Engine.States;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Engine;

/// <summary>
/// The engine written for servers: one immutable program for all threads, states that are small values, a step
/// that is counted. Safe for use from many threads.
/// </summary>
public sealed class StoryEngine : IEngine
{
    private readonly StoryPackage package;
    private readonly StoryProgram program;
    private readonly StepBudget budget;
    private readonly MachineHost host;
    private readonly ConcurrentBag<Workplace> idle = [];
    private readonly string?[] sources;
    private readonly string[] missing;
    private readonly Lazy<StateKeys> keys;

    /// <summary>An engine for one story.</summary>
    /// <param name="package">The story.</param>
    /// <param name="budget">What a step may take; the default when null.</param>
    /// <param name="externals">Functions for what the story declares EXTERNAL; what is missing falls back on ink.</param>
    /// <exception cref="InvalidStoryProgramException">The package's program is not one.</exception>
    public StoryEngine(
        StoryPackage package,
        StepBudget? budget = null,
        IReadOnlyDictionary<string, ExternalFunction>? externals = null
    )
    {
        ArgumentNullException.ThrowIfNull(package);
        this.package = package;
        this.budget = budget ?? StepBudget.Default;
        program = ProgramReader.Read(package.Program);
        sources = new string?[program.Code.Length];
        host = new MachineHost(
            (externals ?? ImmutableDictionary<string, ExternalFunction>.Empty).ToFrozenDictionary(
                StringComparer.Ordinal
            ),
            SourceOf,
            ProgramDetours.Of(program, package.Detours)
        );
        keys = new Lazy<StateKeys>(() => new StateKeys(program, host.Detours));
        missing = [.. program.MissingExternals.Except(host.Externals.Keys, StringComparer.Ordinal)];
        Declarations.Run(program, StepBudget.Default, host);
    }

    /// <inheritdoc/>
    public string Name => "drama/1";

    /// <inheritdoc/>
    public bool TellsDraws => true;

    /// <summary>Memory the program takes, in bytes, estimated; all viewers share it.</summary>
    public long ProgramBytes => program.Bytes;

    /// <inheritdoc/>
    public EngineStop Start(string? knot, int seed, IDraws? draws = null) =>
        Start(knot, seed, draws, null);

    /// <inheritdoc/>
    public EngineStop Step(EngineState state, int choice, IDraws? draws = null) =>
        Step(state, choice, draws, null);

    /// <inheritdoc/>
    public EngineStop Detour(EngineState state, int choice, string knot, IDraws? draws = null)
    {
        if (!program.Knots.TryGetValue(knot, out var container))
            throw new ArgumentException($"The story has no knot '{knot}'.", nameof(knot));
        var place = Take();
        try
        {
            StateForm.Read(BytesOf(state), place.Machine, program, budget, choice);
            if (!place.Machine.TryTakeOnly(out _))
                throw NotOffered(nameof(choice));
            place.Machine.Detour(container);
            return Finish(place, draws);
        }
        finally
        {
            Give(place);
        }
    }

    /// <summary>Runs like <see cref="Start(string?, int, IDraws?)"/>, and tells of every instruction.</summary>
    /// <param name="knot">The knot; null for the beginning.</param>
    /// <param name="seed">31 bits.</param>
    /// <param name="tell">Hears of each instruction once, in the order in which they count.</param>
    public EngineStop TraceStart(string? knot, int seed, Action<TraceEntry> tell)
    {
        var tracer = new Tracer(program, package.PlaceOf, tell);
        var stop = Start(knot, seed, null, tracer);
        tracer.Flush();
        return stop;
    }

    /// <summary>Runs like <see cref="Step(EngineState, int, IDraws?)"/>, and tells of every instruction.</summary>
    /// <param name="state">A state at a stop; it stays as it is.</param>
    /// <param name="choice">Index of the choice in the stop's list.</param>
    /// <param name="tell">Hears of each instruction once, in the order in which they count.</param>
    public EngineStop TraceStep(EngineState state, int choice, Action<TraceEntry> tell)
    {
        var tracer = new Tracer(program, package.PlaceOf, tell);
        var stop = Step(state, choice, null, tracer);
        tracer.Flush();
        return stop;
    }

    /// <summary>Why choices were not offered at the first stop.</summary>
    /// <param name="knot">The knot; null for the beginning.</param>
    /// <param name="seed">31 bits.</param>
    /// <param name="draws">What was drawn on the way there; the seed's own when null.</param>
    /// <returns>The choices that were met on the way and withheld, in order.</returns>
    public ImmutableArray<WithheldChoice> ExplainStart(string? knot, int seed, IDraws? draws = null)
    {
        var explainer = new ChoiceExplainer(program);
        Start(knot, seed, draws, explainer);
        return explainer.Withheld;
    }

    /// <summary>Why choices were not offered at the stop that a choice led to.</summary>
    /// <param name="state">The state in which the choice was taken.</param>
    /// <param name="choice">Its index.</param>
    /// <param name="draws">What was drawn on the way; the seed's own when null.</param>
    /// <returns>The choices that were met on the way and withheld, in order.</returns>
    public ImmutableArray<WithheldChoice> Explain(
        EngineState state,
        int choice,
        IDraws? draws = null
    )
    {
        var explainer = new ChoiceExplainer(program);
        Step(state, choice, draws, explainer);
        return explainer.Withheld;
    }

    private EngineStop Start(string? knot, int seed, IDraws? draws, IMachineObserver? observer)
    {
        int? container = null;
        if (knot is not null)
            container = program.Knots.TryGetValue(knot, out var found)
                ? found
                : throw new UnknownEpisodeException(knot);
        var place = Take();
        try
        {
            place.Machine.Begin(container, seed & int.MaxValue);
            place.Machine.Observer = observer;
            return Finish(place, draws);
        }
        finally
        {
            Give(place);
        }
    }

    private EngineStop Step(
        EngineState state,
        int choice,
        IDraws? draws,
        IMachineObserver? observer
    )
    {
        var place = Take();
        try
        {
            return Step(place, state, choice, draws, observer);
        }
        finally
        {
            Give(place);
        }
    }

    private EngineStop Step(
        Workplace place,
        EngineState state,
        int choice,
        IDraws? draws,
        IMachineObserver? observer
    )
    {
        StateForm.Read(BytesOf(state), place.Machine, program, budget, choice);
        place.Machine.Observer = observer;
        if (!place.Machine.TryTakeOnly(out var point))
            throw NotOffered(nameof(choice));
        place.Machine.TakeVariant(point, draws);
        return Finish(place, draws);
    }

    private static ArgumentOutOfRangeException NotOffered(string choice) =>
        new(choice, "The choice is not offered here.");

    private UInt128 KeyOf(Workplace place)
    {
        place.Live ??= keys.Value.NewSet();
        keys.Value.Write(place.Writer, place.Machine, place.Live);
        return KeyHash.Of(place.Writer.Written);
    }

    /// <inheritdoc/>
    public byte[] Encode(EngineState state) => BytesOf(state).ToArray();

    /// <inheritdoc/>
    public EngineState Decode(ReadOnlySpan<byte> bytes)
    {
        StateForm.Check(bytes, program);
        return new MachineState(bytes.ToArray());
    }

    /// <summary>A state's content hash: equal for equal states, for nothing else.</summary>
    /// <param name="state">A state of this engine.</param>
    /// <returns>The first 128 bits of the SHA-256 of its bytes.</returns>
    public static UInt128 Hash(EngineState state)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(BytesOf(state), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>
    /// A state's key for exploration: states with the same key have the same future, given the same choices and
    /// draws. The other way round it need not hold.
    /// </summary>
    /// <param name="state">A state of this engine.</param>
    public UInt128 ExplorationKey(EngineState state)
    {
        var place = Take();
        try
        {
            StateForm.Read(BytesOf(state), place.Machine, program, budget);
            return KeyOf(place);
        }
        finally
        {
            Give(place);
        }
    }

    /// <summary>Takes a choice like <see cref="Step(EngineState, int, IDraws?)"/>, and says the key of where it led to.</summary>
    /// <param name="state">A state at a stop; it stays as it is.</param>
    /// <param name="choice">Index of the choice in the stop's list.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <param name="key">What <see cref="ExplorationKey"/> says of the new state; zero when the step failed.</param>
    public EngineStop Step(EngineState state, int choice, IDraws? draws, out UInt128 key)
    {
        var place = Take();
        try
        {
            var stop = Step(place, state, choice, draws, null);
            key = stop.State is null ? UInt128.Zero : KeyOf(place);
            return stop;
        }
        finally
        {
            Give(place);
        }
    }

    /// <inheritdoc/>
    public string Inspect(EngineState state)
    {
        var place = Take();
        try
        {
            StateForm.Read(BytesOf(state), place.Machine, program, budget);
            return StateInspector.Write(Name, place.Machine, program, package.PlaceOf);
        }
        finally
        {
            Give(place);
        }
    }

    private static ReadOnlySpan<byte> BytesOf(EngineState state) =>
        state is MachineState machine
            ? machine.Bytes
            : throw new InvalidSnapshotException("The state belongs to another engine.");

    private EngineStop Finish(Workplace place, IDraws? draws)
    {
        var machine = place.Machine;
        if (missing.Length > 0)
            return Failed(
                machine,
                new MachineStop(
                    [],
                    (
                        $"Missing function binding for external{(missing.Length > 1 ? "s" : "")}: '{string.Join("', '", missing)}' , and no fallback ink function found.",
                        machine.Previous
                    ),
                    false
                )
            );
        var stop = machine.Run(draws);
        if (stop.Error is not null && !stop.RanOut)
            return Failed(machine, stop);
        StateForm.Write(place.Writer, machine, program);
        if (place.Writer.Length > budget.StateBytes)
            return Failed(
                machine,
                stop with
                {
                    Error = (
                        $"The state after this step is larger than {budget.StateBytes} bytes: a variable here grows without end.",
                        machine.Previous
                    ),
                }
            );
        return new EngineStop(
            new MachineState(place.Writer.Written.ToArray()),
            stop.Outputs,
            Offered(machine),
            StopPath(machine, stop),
            stop.RanOut,
            stop.Error is { } error ? [Locate(error)] : [],
            Warnings(machine),
            machine.Draws
        );
    }

    private string? StopPath(Machine machine, MachineStop stop)
    {
        // What ran out is over; its error knows where.
        var last = stop.RanOut ? stop.Error?.Address ?? -1 : machine.Previous;
        return last < 0 ? null : program.PathOf(last);
    }

    private EngineStop Failed(Machine machine, MachineStop stop) =>
        new(
            null,
            stop.Outputs,
            [],
            null,
            false,
            [Locate(stop.Error!.Value)],
            Warnings(machine),
            machine.Draws
        );

    private ImmutableArray<EngineChoice> Offered(Machine machine)
    {
        var offered = ImmutableArray.CreateBuilder<EngineChoice>(machine.Choices.Count);
        foreach (var choice in machine.Choices)
        {
            if (!machine.IsFallback(choice))
                offered.Add(
                    new EngineChoice(
                        choice.Text,
                        program.PathOf(choice.Point),
                        choice.Tags,
                        choice.Template
                    )
                );
        }

        return offered.DrainToImmutable();
    }

    private ImmutableArray<StoryError> Warnings(Machine machine) =>
        machine.Warnings.Count == 0 ? [] : [.. machine.Warnings.Select(Locate)];

    private StoryError Locate((string Message, int Address) error)
    {
        var place = error.Address < 0 ? null : package.PlaceOf(program.PathOf(error.Address));
        var message = char.ToUpperInvariant(error.Message[0]) + error.Message[1..];
        return new StoryError(message, place?.File, place?.Line);
    }

    private string SourceOf(int address) =>
        sources[address] ??= package.DrawSourceOf(program.PathOf(address));

    private Workplace Take() =>
        idle.TryTake(out var place) ? place : new Workplace(new Machine(program, budget, host));

    private void Give(Workplace place)
    {
        place.Machine.Reset();
        idle.Add(place);
    }

    private sealed record Workplace(Machine Machine)
    {
        public ByteWriter Writer { get; } = new();

        /// <summary>A set to find keys with; made with the first key.</summary>
        public ulong[]? Live { get; set; }
    }
}

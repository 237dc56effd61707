using System.Collections.Concurrent;
using System.Text;
using Ink.Runtime;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Engine.Ink;

/// <summary>The engine on ink's own runtime: a small pool of loaded stories, shared by all viewers.</summary>
public sealed class InkEngine : IEngine
{
    private readonly StoryPackage package;
    private readonly StepBudget budget;
    private readonly TimeProvider time;
    private readonly ConcurrentBag<InkRun> pool = [];
    private readonly int poolSize = Math.Max(2, Environment.ProcessorCount);

    /// <summary>An engine for one story.</summary>
    /// <param name="package">The story.</param>
    /// <param name="budget">What a step may take.</param>
    /// <param name="time">Measures the budget; nothing else depends on it.</param>
    public InkEngine(StoryPackage package, StepBudget? budget = null, TimeProvider? time = null)
    {
        InkLibrary.Prepare();
        this.package = package;
        this.budget = budget ?? StepBudget.Default;
        this.time = time ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public string Name => "ink/21";

    /// <inheritdoc/>
    public bool TellsDraws => false;

    /// <inheritdoc/>
    public EngineStop Start(string? knot, int seed, IDraws? draws = null)
    {
        RefuseDraws(draws);
        return Run(run =>
        {
            run.Story.ResetState();
            run.Story.state.storySeed = seed & int.MaxValue;
            run.Story.state.previousRandom = 0;
            if (knot is not null)
                run.Story.ChoosePathString(knot);
        });
    }

    /// <inheritdoc/>
    public EngineStop Step(EngineState state, int choice, IDraws? draws = null)
    {
        RefuseDraws(draws);
        var json = Json(state);
        return Run(run =>
        {
            run.Story.state.LoadJson(json);
            run.Story.ChooseChoiceIndex(choice);
        });
    }

    /// <inheritdoc/>
    public EngineStop Detour(EngineState state, int choice, string knot, IDraws? draws = null)
    {
        RefuseDraws(draws);
        if (!HasKnot(knot))
            throw new ArgumentException($"The story has no knot '{knot}'.", nameof(knot));
        var json = Json(state);
        return Run(run =>
        {
            run.Story.state.LoadJson(json);
            run.Story.ChooseChoiceIndex(choice);
            // The choice was the turn.
            run.Story.ChoosePath(new global::Ink.Runtime.Path(knot), incrementingTurnIndex: false);
        });
    }

    /// <inheritdoc/>
    public byte[] Encode(EngineState state) => Encoding.UTF8.GetBytes(Json(state));

    /// <inheritdoc/>
    public EngineState Decode(ReadOnlySpan<byte> bytes) =>
        new InkState(Encoding.UTF8.GetString(bytes));

    /// <inheritdoc/>
    public string Inspect(EngineState state) => Json(state);

    private static void RefuseDraws(IDraws? draws)
    {
        if (draws is not null)
            throw new NotSupportedException("ink's own runtime cannot be told what to draw.");
    }

    private static string Json(EngineState state) =>
        state is InkState ink
            ? ink.Json
            : throw new InvalidSnapshotException("The state belongs to another engine.");

    private bool HasKnot(string name)
    {
        if (!pool.TryTake(out var run))
            run = new InkRun(package.Program);
        pool.Add(run);
        return run.Story.KnotContainerWithName(name) is not null;
    }

    private EngineStop Run(Action<InkRun> begin)
    {
        if (!pool.TryTake(out var run))
            run = new InkRun(package.Program);
        try
        {
            run.Clear();
            begin(run);
            var stop = run.ToStop(budget, time, Locate);
            // A run that failed may be anywhere; its story is not used again.
            if (stop.State is not null && pool.Count < poolSize)
                pool.Add(run);
            return stop;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // ink throws whatever the story leads it into; the writer reads its words, not its stack.
            return new EngineStop(
                null,
                run.Outputs,
                [],
                null,
                false,
                [Locate(e.Message, run.CurrentPath)],
                [],
                []
            );
        }
    }

    private StoryError Locate(string message, string? path)
    {
        var (text, named) = InkMessage.Read(message);
        var place =
            (named is null ? null : package.PlaceOf(named))
            ?? (path is null ? null : package.PlaceOf(path));
        return new StoryError(text, place?.File, place?.Line);
    }

    private sealed class InkState(string json) : EngineState
    {
        public string Json { get; } = json;
    }

    internal static EngineState StateOf(Story story) => new InkState(story.state.ToJson());
}

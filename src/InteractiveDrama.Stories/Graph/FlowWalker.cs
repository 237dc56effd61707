using Ink.Runtime;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Graph;

/// <summary>Follows the flow of a compiled story through every branch until it stops.</summary>
internal sealed class FlowWalker
{
    private const int MaxStates = 200_000;

    // Tunnels that lead on into each other have more ways through them than can be followed: all walks share this.
    private int left = 1_000_000;
    private const int MaxThreads = 16;
    private readonly Story story;
    private readonly IReadOnlySet<string> flows;
    private readonly IReadOnlyList<Ink.Runtime.Path> targets;

    public FlowWalker(Story story, IReadOnlySet<string> flows)
    {
        this.story = story;
        this.flows = flows;
        targets = DivertTargets.Of(story.mainContentContainer);
    }

    /// <summary>False once there were more ways than are followed.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Walks from a place.</summary>
    /// <param name="start">The place.</param>
    /// <param name="flow">The knot or stitch of the last line before it.</param>
    /// <param name="stack">The tunnels around it.</param>
    /// <param name="ending">The ending already named on the way here.</param>
    public FlowStops From(Pointer start, string flow, FlowStack stack, string? ending = null) =>
        Walk(start, flow, stack, threads: 0, ending);

    private FlowStops Walk(
        Pointer start,
        string flow,
        FlowStack stack,
        int threads,
        string? ending = null
    )
    {
        var choices = new List<ReachedChoice>();
        var ends = new List<FlowEnd>();
        var lastFlows = new HashSet<string>(StringComparer.Ordinal);
        var first = new FlowState(
            start.container,
            Math.Max(0, start.index),
            stack,
            false,
            ending,
            flow,
            null,
            null
        );
        var pending = new Stack<FlowState>([first]);
        var seen = new HashSet<FlowState>();
        while (seen.Count < MaxStates && left > 0 && pending.TryPop(out var state))
        {
            left--;
            if (!seen.Add(state))
                continue;
            if (state.Index >= state.Container.content.Count)
            {
                if (Leave(state) is { } outside)
                    pending.Push(outside);
                else if (threads > 0 || state.HasChoice)
                    lastFlows.Add(state.LastFlow);
                else
                    Add(
                        ends,
                        new FlowEnd($"dead:{state.LastFlow}", state.Container.path.ToString(), true)
                    );
                continue;
            }

            foreach (var next in Step(state, choices, ends, lastFlows, threads))
                pending.Push(next);
        }

        IsWhole &= pending.Count == 0;
        return new FlowStops(choices, ends, lastFlows);
    }

    private IEnumerable<FlowState> Step(
        FlowState state,
        List<ReachedChoice> choices,
        List<FlowEnd> ends,
        HashSet<string> lastFlows,
        int threads
    )
    {
        switch (state.Container.content[state.Index])
        {
            case Container { content.Count: > 0 } inner:
                return [state with { Container = inner, Index = 0 }];
            case StringValue text:
                return
                [
                    Visible(text)
                        ? state.Next with
                        {
                            LastFlow = FlowNames.Of(text.path.ToString(), flows),
                        }
                        : state.Next,
                ];
            case VariableAssignment { variableName: "$r" }:
                return [state.Next with { Return = state.Target }];
            case ChoicePoint { isInvisibleDefault: true } fallback:
                return
                [
                    state.Next with
                    {
                        HasChoice = true,
                    },
                    (state with { HasChoice = false }).To(Pointer.StartOf(fallback.choiceTarget)),
                ];
            case ChoicePoint choice:
                choices.Add(new ReachedChoice(choice, state.Stack));
                return [state.Next with { HasChoice = true }];
            case Divert divert:
                return Follow(divert, state);
            case ControlCommand command:
                return Command(command, state, choices, ends, lastFlows, threads);
            default:
                return [state.Next];
        }
    }

    private IEnumerable<FlowState> Command(
        ControlCommand command,
        FlowState state,
        List<ReachedChoice> choices,
        List<FlowEnd> ends,
        HashSet<string> lastFlows,
        int threads
    )
    {
        switch (command.commandType)
        {
            case ControlCommand.CommandType.EvalStart:
                return [SkipEvaluation(state)];
            case ControlCommand.CommandType.BeginTag:
                return [ReadTag(state)];
            // An ending ends everything, choices that were offered before and the flow around a thread.
            case ControlCommand.CommandType.Done when threads > 0 || state.HasChoice:
                lastFlows.Add(state.LastFlow);
                return [];
            case ControlCommand.CommandType.Done or ControlCommand.CommandType.End:
                Add(
                    ends,
                    new FlowEnd(
                        state.Ending ?? $"end:{state.LastFlow}",
                        command.path.ToString(),
                        false
                    )
                );
                return [];
            case ControlCommand.CommandType.PopFunction:
                return [];
            case ControlCommand.CommandType.PopTunnel:
                if (state.Target is { } onwards)
                    return
                    [
                        (
                            state with
                            {
                                Stack = state.Stack.IsEmpty ? state.Stack : state.Stack.Pop(),
                                Target = null,
                            }
                        ).To(story.PointerAtPath(onwards)),
                    ];
                if (state.Stack.IsEmpty)
                    return [];
                return
                [
                    state with
                    {
                        Stack = state.Stack.Pop(),
                        Container = state.Stack.Top.Container,
                        Index = state.Stack.Top.Index,
                    },
                ];
            case ControlCommand.CommandType.StartThread:
                return Thread(state, choices, ends, threads);
            default:
                return [state.Next];
        }
    }

    // A thread's choices are offered with the flow's own; where the thread stops, the flow goes on.
    private IEnumerable<FlowState> Thread(
        FlowState state,
        List<ReachedChoice> choices,
        List<FlowEnd> ends,
        int threads
    )
    {
        var after = state with { Index = state.Index + 2 };
        IsWhole &= threads < MaxThreads;
        if (
            threads >= MaxThreads
            || state.Index + 1 >= state.Container.content.Count
            || state.Container.content[state.Index + 1] is not Divert divert
        )
            return [state.Next];
        var offered = false;
        var ending = false;
        var lastFlows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in Targets(divert, state))
        {
            var inner = Walk(target, state.LastFlow, state.Stack, threads + 1);
            choices.AddRange(inner.Choices);
            offered |= inner.Choices.Count > 0;
            lastFlows.UnionWith(inner.LastFlows);
            foreach (var end in inner.Ends)
                Add(ends, end);
            ending |= inner.Ends.Count > 0;
        }

        if (lastFlows.Count == 0 && !ending)
            lastFlows.Add(state.LastFlow);

        return lastFlows.Select(flow =>
            after with
            {
                HasChoice = state.HasChoice || offered,
                LastFlow = flow,
            }
        );
    }

    private IEnumerable<FlowState> Follow(Divert divert, FlowState state)
    {
        if (
            divert.isExternal
            || (divert.pushesToStack && divert.stackPushType == PushPopType.Function)
        )
            return [state.Next];
        var stack = divert.pushesToStack
            ? state.Stack.Push(state.Container, state.Index + 1)
            : state.Stack;
        IsWhole &= stack is not null;
        var followed = stack is null
            ? []
            : Targets(divert, state).Select(t => (state with { Stack = stack }).To(t));
        return divert.isConditional ? followed.Append(state.Next) : followed;
    }

    private IEnumerable<Pointer> Targets(Divert divert, FlowState state)
    {
        if (!divert.hasVariableTarget)
            return divert.targetPointer.isNull ? [] : [divert.targetPointer];
        if (divert.variableDivertName == "$r")
            return state.Return is { } back ? [story.PointerAtPath(back)] : [];
        // Which target a variable holds is not known here; any that the story ever names may be meant.
        return targets.Select(story.PointerAtPath).Where(p => !p.isNull);
    }

    private static FlowState SkipEvaluation(FlowState state)
    {
        var content = state.Container.content;
        Ink.Runtime.Path? target = null;
        for (var i = state.Index + 1; i < content.Count; i++)
        {
            if (content[i] is DivertTargetValue value)
                target = value.targetPath;
            if (content[i] is ControlCommand { commandType: ControlCommand.CommandType.EvalEnd })
                return state with { Index = i + 1, Target = target };
        }

        return state.Next;
    }

    private static FlowState ReadTag(FlowState state)
    {
        var content = state.Container.content;
        var text = "";
        for (var i = state.Index + 1; i < content.Count; i++)
        {
            if (content[i] is StringValue part)
                text += part.value;
            if (content[i] is not ControlCommand { commandType: ControlCommand.CommandType.EndTag })
                continue;
            var tag = DialectTag.Parse(text);
            return state with
            {
                Index = i + 1,
                Ending =
                    tag.Key == TagKeys.Ending && tag.Value.Length > 0 ? tag.Value : state.Ending,
            };
        }

        return state.Next;
    }

    private static FlowState? Leave(FlowState state)
    {
        if (state.Container.parent is not Container parent)
            return null;
        var index = parent.content.IndexOf(state.Container);
        return index < 0 ? null : state with { Container = parent, Index = index + 1 };
    }

    private static bool Visible(StringValue text) => !string.IsNullOrWhiteSpace(text.value);

    private static void Add(List<FlowEnd> ends, FlowEnd end)
    {
        if (!ends.Exists(e => e.Id == end.Id))
            ends.Add(end);
    }
}

using Ink.Runtime;
using InteractiveDrama.Stories.Experiments;
using Command = Ink.Runtime.ControlCommand.CommandType;

namespace InteractiveDrama.Stories.Flow;

/// <summary>Finds the ways between the points of a compiled story.</summary>
internal sealed class FlowMapBuilder(FlowContainers containers, Detours detours)
{
    private readonly List<FlowWay> ways = new(containers.Count * 2);
    private readonly List<int> targets = [];
    private int anywhere;

    // Where the shared start text goes on: told before the divert to it.
    private int echoReturn = -1;

    public FlowWay[] Ways { get; private set; } = [];

    public int[] WaysFrom { get; private set; } = [];

    public FlowStop[] Stops { get; private set; } = [];

    public void Build()
    {
        anywhere = containers.Count;
        Stops = new FlowStop[anywhere + 1];
        WaysFrom = new int[anywhere + 2];
        foreach (var container in containers.All)
        {
            var first = containers.First(container);
            echoReturn = -1;
            for (var i = 0; i < container.content.Count; i++)
            {
                WaysFrom[first + i] = ways.Count;
                Item(container, i, first + i);
            }

            var end = first + container.content.Count;
            WaysFrom[end] = ways.Count;
            if (containers.Behind(container) is >= 0 and var behind)
                Add(FlowWayKind.On, behind);
            else
                Stops[end] = containers.IsFunction(container) ? FlowStop.Return : FlowStop.RanOut;
        }

        WaysFrom[anywhere] = ways.Count;
        foreach (var target in targets.Distinct())
            Add(FlowWayKind.On, target);
        if (targets.Count == 0)
            Stops[anywhere] = FlowStop.RanOut;
        WaysFrom[anywhere + 1] = ways.Count;
        Ways = [.. ways];
    }

    private void Item(Container container, int index, int point)
    {
        switch (container.content[index])
        {
            case Container { content.Count: > 0 } inner:
                Add(FlowWayKind.On, containers.First(inner));
                break;
            case DivertTargetValue value:
                Value(value, container, index);
                Add(FlowWayKind.On, point + 1);
                break;
            case ChoicePoint choice:
                Add(FlowWayKind.On, point + 1);
                if (containers.At(Pointer.StartOf(choice.choiceTarget)) is >= 0 and var chosen)
                    Add(
                        choice.isInvisibleDefault ? FlowWayKind.Fallback : FlowWayKind.Choice,
                        chosen
                    );
                foreach (var detour in detours.From(choice.path.ToString()))
                {
                    if (detour.Knot is { } knot && containers.Flows.TryGetValue(knot, out var to))
                        Add(FlowWayKind.Choice, containers.First(to));
                }

                break;
            case Divert divert:
                Follow(divert, container, index, point);
                break;
            case ControlCommand command:
                Obey(command.commandType, container, index, point);
                break;
            default:
                Add(FlowWayKind.On, point + 1);
                break;
        }
    }

    private void Value(DivertTargetValue value, Container container, int index)
    {
        var target = value.targetPath is { } path ? containers.At(path) : -1;
        if (target < 0)
            return;
        if (FlowItems.IsEcho(value))
            echoReturn = target;
        else if (!FlowItems.IsCounted(container, index))
            targets.Add(target);
    }

    private void Follow(Divert divert, Container container, int index, int point)
    {
        if (divert.isExternal)
        {
            Add(FlowWayKind.On, point + 1);
            return;
        }

        if (divert is { hasVariableTarget: true, variableDivertName: "$r" })
        {
            Stops[point] = FlowStop.Return;
            return;
        }

        var target = divert.hasVariableTarget ? anywhere : containers.At(divert.targetPointer);
        if (divert.pushesToStack)
        {
            if (target >= 0)
                Add(FlowWayKind.Call, target);
            Add(FlowWayKind.After, point + 1);
        }
        else if (echoReturn >= 0 && target >= 0 && !divert.isConditional)
        {
            Add(FlowWayKind.Echo, target);
            Add(FlowWayKind.After, echoReturn);
            echoReturn = -1;
        }
        else
        {
            if (target >= 0)
                Add(FlowWayKind.On, target);
            else
                Stops[point] = FlowStop.RanOut;
            // The last part of a sequence is taken when no other is.
            if (divert.isConditional && !FlowItems.IsNoOp(container, index + 1))
                Add(IsWithoutElse(container, index) ? FlowWayKind.Skip : FlowWayKind.On, point + 1);
        }
    }

    // The condition is the last of its conditional when nothing but its end follows.
    private bool IsWithoutElse(Container container, int index)
    {
        if (index + 1 < container.content.Count || container.parent is not Container parent)
            return false;
        var at = containers.IndexOf(container) + 1;
        if (FlowItems.IsCommand(parent, at, Command.PopEvaluatedValue))
            at++;
        return at > 0 && FlowItems.IsNoOp(parent, at);
    }

    private void Obey(Command command, Container container, int index, int point)
    {
        switch (command)
        {
            case Command.Done:
                Stops[point] = FlowStop.Done;
                break;
            case Command.End:
                Stops[point] = FlowStop.End;
                break;
            case Command.PopFunction:
                Stops[point] = FlowStop.Return;
                break;
            case Command.PopTunnel:
                switch (FlowItems.Onwards(container, index))
                {
                    case DivertTargetValue { targetPath: { } path }
                        when containers.At(path) is >= 0 and var target:
                        Add(FlowWayKind.On, target);
                        break;
                    case VariableReference:
                        Add(FlowWayKind.On, anywhere);
                        break;
                    default:
                        Stops[point] = FlowStop.Return;
                        break;
                }

                break;
            case Command.StartThread
                when index + 1 < container.content.Count
                    && container.content[index + 1] is Divert divert:
                var thread = divert.hasVariableTarget
                    ? anywhere
                    : containers.At(divert.targetPointer);
                if (thread >= 0)
                    Add(FlowWayKind.Thread, thread);
                Add(FlowWayKind.On, point + 2);
                break;
            default:
                Add(FlowWayKind.On, point + 1);
                break;
        }
    }

    private void Add(FlowWayKind kind, int to) => ways.Add(new FlowWay(kind, to));
}

using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>
/// Where the machine stood at the line end it runs on from: only what follows tells whether the line is over, and
/// what follows belongs to the next line.
/// </summary>
internal sealed class LookAhead(StepBudget budget)
{
    private readonly List<PendingChoice> choices = [];
    private readonly OutputText text = new();
    private Value[] stack = [];
    private int stackCount;
    private Registers registers;
    private int length;
    private int tags;
    private bool measured;

    /// <summary>True while the machine runs ahead.</summary>
    public bool IsHeld { get; private set; }

    public CallStack Calls { get; private set; } = new(budget);

    public OutputStream Output { get; private set; } = new(budget);

    /// <summary>Length of the line's text up to its end, in characters.</summary>
    public int Length
    {
        get
        {
            Measure();
            return length;
        }
    }

    /// <summary>True when the line end stands inside a tag.</summary>
    public bool InTag { get; private set; }

    public int Tags
    {
        get
        {
            Measure();
            return tags;
        }
    }

    public void Hold(
        CallStack calls,
        OutputStream output,
        ReadOnlySpan<Value> values,
        List<PendingChoice> pending,
        Registers current
    )
    {
        IsHeld = true;
        measured = false;
        Calls.CopyFrom(calls);
        Output.CopyFrom(output);
        InTag =
            Output.LastMark is >= 0 and var mark && Output.Items[mark].Kind == OutputKind.BeginTag;
        if (stack.Length < values.Length)
            stack = new Value[values.Length * 2];
        values.CopyTo(stack);
        stackCount = values.Length;
        choices.Clear();
        choices.AddRange(pending);
        registers = current;
    }

    /// <summary>Gives back what was held; calls and output are exchanged for those that ran ahead.</summary>
    public void GoBack(
        ref CallStack calls,
        ref OutputStream output,
        ref Value[] values,
        ref int valueCount,
        List<PendingChoice> pending,
        out Registers current
    )
    {
        IsHeld = false;
        (calls, Calls) = (Calls, calls);
        (output, Output) = (Output, output);
        if (values.Length < stackCount)
            values = new Value[stack.Length];
        Array.Copy(stack, values, stackCount);
        valueCount = stackCount;
        pending.Clear();
        pending.AddRange(choices);
        current = registers;
    }

    public void LetGo() => IsHeld = false;

    /// <summary>Lets go of every value.</summary>
    public void Clear()
    {
        IsHeld = false;
        Calls.Clear();
        Output.Clear();
        choices.Clear();
        Array.Clear(stack);
        registers = default;
    }

    private void Measure()
    {
        if (measured)
            return;
        length = text.Read(Output.Items).Length;
        tags = OutputText.CountTags(Output.Items);
        measured = true;
    }
}

using System.Collections.Immutable;
using System.Text;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>
/// Runs a program for one step at a time. It holds one viewer's state while it runs, belongs to one thread
/// meanwhile, and is used again for another; all that grows with the story is on its own arrays.
/// </summary>
internal sealed partial class Machine
{
    private readonly StoryProgram program;
    private readonly StepBudget budget;
    private readonly MachineHost host;
    private readonly LookAhead ahead;
    private readonly OutputText text = new();
    private readonly List<PendingChoice> choices = [];
    private readonly List<Draw> draws = [];
    private readonly List<EngineOutput> outputs = [];
    private readonly List<LinePart> parts = [];

    // What the strings on the stack were made of: a choice's text is one.
    private readonly List<(int Depth, ImmutableArray<LinePart> Template)> made = [];
    private readonly StringBuilder joined = new();
    private readonly List<(string Message, int Address)> warnings = [];
    private CallStack calls;
    private OutputStream output;
    private Registers registers;
    private Value[] stack = new Value[16];
    private int stackCount;
    private int fuel;
    private int lastContent = -1;
    private IDraws? decider;

    public Machine(StoryProgram program, StepBudget budget, MachineHost host)
    {
        this.program = program;
        this.budget = budget;
        this.host = host;
        Memory = new StoryMemory(program);
        ahead = new LookAhead(budget);
        calls = new CallStack(budget);
        output = new OutputStream(budget);
        Reset();
    }

    public StoryMemory Memory { get; }

    /// <summary>Who watches; null for nobody.</summary>
    public IMachineObserver? Observer { get; set; }

    /// <summary>True while it runs ahead of a line's end.</summary>
    public bool IsAhead => ahead.IsHeld;

    public List<PendingChoice> Choices => choices;

    public ref Registers Registers => ref registers;

    public ReadOnlySpan<Value> Stack => stack.AsSpan(0, stackCount);

    /// <summary>The last content the flow ran; -1 when END forgot it.</summary>
    public int Previous => calls.Previous;

    /// <summary>Runs to the next stop.</summary>
    /// <param name="told">Decides what is drawn; null for the seed.</param>
    public MachineStop Run(IDraws? told)
    {
        decider = told;
        fuel = budget.Instructions;
        outputs.Clear();
        (string, int)? error = null;
        var ranOut = false;
        while (calls.Top.Pointer >= 0 && error is null)
        {
            var from = calls.Top.Pointer;
            if (outputs.Count >= budget.Lines)
            {
                error = (
                    $"This step printed more than {budget.Lines} lines without a stop: a divert here goes round in circles.",
                    from
                );
                break;
            }

            try
            {
                RunLine();
                if (calls.Top.Pointer < 0 && EndsBadly(out var message, out ranOut))
                {
                    error = (message, calls.Previous >= 0 ? calls.Previous : lastContent);
                    if (ranOut)
                        ForceEnd();
                }
            }
            catch (StoryFault fault)
            {
                error = (fault.Message, calls.Top.Pointer >= 0 ? calls.Top.Pointer : from);
                if (ahead.IsHeld)
                    GoBack();
            }

            outputs.Add(ReadOutput());
        }

        return new MachineStop([.. outputs], error, ranOut);
    }

    /// <summary>Runs up to the next line end that stays, or to where the flow stops.</summary>
    private void RunLine()
    {
        registers.Finished = false;
        output.Clear();
        try
        {
            do
            {
                RunInstruction();
                if (calls.Top.Pointer < 0)
                    TakeFallback();
                if (LineIsOver())
                    return;
            } while (calls.Top.Pointer >= 0);
        }
        catch (StoryFault fault) when (ahead.IsHeld && !fault.IsFinal)
        {
            // What lies behind the line goes wrong when its turn comes.
        }

        if (ahead.IsHeld)
            GoBack();
    }

    private void RunInstruction()
    {
        var pointer = calls.Top.Pointer;
        while (program.IsContainer(pointer, out var container))
        {
            Visit(container, atStart: true);
            if (program.Containers[container].Count == 0)
                break;
            pointer = program.Containers[container].First;
            Charge(1);
        }

        calls.Top.Pointer = pointer;
        Charge(1);
        ref readonly var instruction = ref program.Code[pointer];
        Observer?.Running(this, instruction, pointer);
        Execute(instruction, pointer);
        Observer?.Ran(this, instruction, pointer);
        if (calls.Top.Pointer < 0)
            return;
        Advance();
        if (instruction.Opcode == Opcode.StartThread)
        {
            Charge(calls.CopyCost);
            calls.PushThread();
        }
    }

    /// <summary>True when the last instruction showed that the line before it was complete.</summary>
    private bool LineIsOver()
    {
        if (output.InString)
            return false;
        // A line end inside a tag is none of the line's: ink looks anew after every instruction.
        var looks = output.Changed || (ahead.IsHeld && ahead.InTag);
        if (!looks && calls.Top.Pointer >= 0)
            return false;
        Charge(output.Count / 64);
        if (ahead.IsHeld && looks)
        {
            switch (SinceLineEnd())
            {
                case LineChange.Extended:
                    GoBack();
                    return true;
                case LineChange.Rejoined:
                    LetGo();
                    break;
                default:
                    break;
            }
        }

        output.Changed = false;
        if (!output.EndsInLineEnd)
            return false;
        if (calls.Top.Pointer < 0)
            LetGo();
        else if (!ahead.IsHeld)
            Hold();
        return false;
    }

    private LineChange SinceLineEnd()
    {
        Charge(output.Count / 16);
        if (!output.Shrunk && !ahead.InTag)
            return output.ShowsFrom(ahead.Output.Count) ? LineChange.Extended : LineChange.None;
        var now = text.Read(output.Items);
        var length = ahead.Length;
        if (length == 0 || now.Length < length || now[length - 1] != '\n')
            return LineChange.Rejoined;
        if (OutputText.CountTags(output.Items) > ahead.Tags)
            return LineChange.Extended;
        return now[length..].IndexOfAnyExcept(' ', '\t') >= 0
            ? LineChange.Extended
            : LineChange.None;
    }

    private void Hold()
    {
        Charge(calls.TotalCost + ((output.Count + stackCount) / 16));
        ahead.Hold(calls, output, Stack, choices, registers);
        output.Shrunk = false;
        Memory.BeginLog();
    }

    private void LetGo()
    {
        ahead.LetGo();
        Memory.KeepLogged();
    }

    private void GoBack()
    {
        ahead.GoBack(ref calls, ref output, ref stack, ref stackCount, choices, out registers);
        Memory.TakeBackLogged();
        Observer?.WentBack(this);
        if (warnings.Count > registers.Warnings)
            warnings.RemoveRange(registers.Warnings, warnings.Count - registers.Warnings);
    }

    private bool EndsBadly(out string message, out bool ranOut)
    {
        ranOut = false;
        message = "";
        if (calls.CanPopThread)
        {
            message =
                "Thread available to pop, threads should always be flat by the end of evaluation?";
            return true;
        }

        if (choices.Count > 0 || registers.Finished)
            return false;
        ranOut = true;
        message = !calls.CanPop
            ? "ran out of content. Do you need a '-> DONE' or '-> END'?"
            : "unexpectedly reached end of content. Do you need "
                + (
                    calls.Top.Kind == FrameKind.Tunnel
                        ? "a '->->' to return from a tunnel?"
                        : "a '~ return'?"
                );
        return true;
    }

    private void Charge(int instructions)
    {
        fuel -= instructions;
        if (fuel < 0)
            ThrowOutOfFuel();
    }

    private void ThrowOutOfFuel() =>
        throw new StoryFault(
            $"This step ran more than {budget.Instructions} instructions without a stop: a divert here goes round in circles, or a loop does not end.",
            isFinal: true
        );

    private void Warn(string message)
    {
        warnings.Add((message, calls.Top.Pointer));
        registers.Warnings = warnings.Count;
    }
}

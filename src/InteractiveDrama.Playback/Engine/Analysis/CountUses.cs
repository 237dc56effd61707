using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Analysis;

/// <summary>Finds how a story uses visit counts, turns since a visit and the number of the turn, by reading its expressions once.</summary>
internal sealed class CountUses
{
    private readonly StoryProgram program;
    private readonly Stack<Term> stack = new();
    private readonly CountUse[] visits;
    private readonly CountUse[] turns;
    private CountUse turn;

    /// <summary>What is known of a value while an expression is read.</summary>
    private readonly record struct Term(TermKind Kind, int Number, int Offset = 0)
    {
        public bool IsCount => Kind is TermKind.Visits or TermKind.Since or TermKind.Turn;
    }

    private enum TermKind
    {
        Other,
        Constant,
        Target,
        Visits,
        Since,
        Turn,
    }

    public CountUses(StoryProgram program)
    {
        this.program = program;
        visits = new CountUse[program.VisitCounters.Length];
        turns = new CountUse[program.TurnRecords.Length];
        foreach (var container in program.Containers)
        {
            for (var address = container.First; address < container.End; address++)
                Read(address);
            while (stack.TryPop(out var left))
                UseExactly(left);
        }
    }

    public CountUse Visits(int counter) => visits[counter];

    public CountUse TurnsSince(int record) => turns[record];

    public CountUse Turn => turn;

    /// <summary>The counters that an instruction reads, as <see cref="StoryProgram.VisitCounters"/> numbers them; -1 for none.</summary>
    public static int CounterReadAt(StoryProgram program, int address)
    {
        ref readonly var instruction = ref program.Code[address];
        return instruction.Opcode switch
        {
            Opcode.ReadVisits => program.Containers[instruction.A].Visits,
            Opcode.VisitIndex => program.Containers[program.Owner[address]].Visits,
            Opcode.OfferChoice when instruction.Has(InstructionFlags.OnceOnly) => program
                .Containers[instruction.B]
                .Visits,
            _ => -1,
        };
    }

    private void Read(int address)
    {
        ref readonly var instruction = ref program.Code[address];
        switch (instruction.Opcode)
        {
            case Opcode.PushInt or Opcode.PushBool:
                stack.Push(new Term(TermKind.Constant, instruction.A));
                break;
            case Opcode.PushTarget:
                stack.Push(new Term(TermKind.Target, instruction.A));
                break;
            case Opcode.ReadVisits:
                stack.Push(new Term(TermKind.Visits, instruction.A));
                break;
            case Opcode.VisitIndex:
                stack.Push(new Term(TermKind.Visits, program.Owner[address], 1));
                break;
            case Opcode.Turns:
                stack.Push(new Term(TermKind.Turn, 0));
                break;
            case Opcode.ReadCount:
                ReadTarget(TermKind.Visits);
                break;
            case Opcode.TurnsSince:
                ReadTarget(TermKind.Since);
                break;
            case Opcode.Duplicate:
                stack.Push(stack.TryPeek(out var top) ? top : default);
                break;
            case Opcode.Discard:
                Pop();
                break;
            case Opcode.EndEvaluation:
                ReadLeftover(address);
                break;
            case Opcode.OfferChoice:
                ReadChoice(instruction);
                break;
            case Opcode.Divert or Opcode.DivertToVariable or Opcode.CallExternal:
                ReadDivert(instruction);
                break;
            case Opcode.ShuffleIndex:
                ReadModulo(Opcode.Modulo);
                break;
            case >= Opcode.Add and <= Opcode.Intersect:
                ReadModulo(instruction.Opcode);
                break;
            case Opcode.Not:
                UseAsTruth(Pop());
                stack.Push(default);
                break;
            default:
                ReadOther(instruction.Opcode);
                break;
        }
    }

    private void ReadOther(Opcode opcode)
    {
        var taken = opcode switch
        {
            Opcode.PrintValue or Opcode.AssignVariable => 1,
            Opcode.SeedRandom or Opcode.ListRandom => 1,
            Opcode.Random or Opcode.ListFromInt => 2,
            Opcode.ListRange => 3,
            >= Opcode.Negate and <= Opcode.ListInvert => 1,
            _ => 0,
        };
        for (; taken > 0; taken--)
            UseExactly(Pop());
        if (
            opcode
            is not (Opcode.PrintValue or Opcode.AssignVariable)
                and (
                    Opcode.SeedRandom
                    or Opcode.ListRandom
                    or Opcode.Random
                    or Opcode.ListFromInt
                    or Opcode.ListRange
                    or (>= Opcode.Negate and <= Opcode.ListInvert)
                    or Opcode.PushFloat
                    or Opcode.PushList
                    or Opcode.PushPointer
                    or Opcode.PushVoid
                    or Opcode.ReadVariable
                    or Opcode.ChoiceCount
                    or Opcode.EndString
                )
        )
            stack.Push(default);
    }

    private void ReadTarget(TermKind kind)
    {
        var target = Pop();
        if (target.Kind == TermKind.Target)
        {
            stack.Push(new Term(kind, program.Targets[target.Number].Container));
            return;
        }

        // Any container that the story holds as a target may be meant.
        foreach (var any in program.Targets)
            UseExactly(new Term(kind, any.Container));
        stack.Push(default);
    }

    private void ReadChoice(in Instruction choice)
    {
        if (choice.Has(InstructionFlags.HasCondition))
            UseAsTruth(Pop());
        if (choice.Has(InstructionFlags.HasOnlyText))
            Pop();
        if (choice.Has(InstructionFlags.HasStartText))
            Pop();
        if (choice.Has(InstructionFlags.OnceOnly))
            Use(new Term(TermKind.Visits, choice.B), static (ref use) => use.UpTo(1));
    }

    private void ReadDivert(in Instruction divert)
    {
        if (divert.Has(InstructionFlags.Conditional))
            UseAsTruth(Pop());
        if (
            !divert.Has(InstructionFlags.CallsFunction)
            && !divert.Has(InstructionFlags.CallsTunnel)
            && divert.Opcode != Opcode.CallExternal
        )
            return;
        // What waits on the stack may be an argument.
        while (stack.TryPop(out var argument))
            UseExactly(argument);
        stack.Push(default);
    }

    private void ReadModulo(Opcode opcode)
    {
        var right = Pop();
        var left = Pop();
        if (opcode is Opcode.And or Opcode.Or)
        {
            UseAsTruth(left);
            UseAsTruth(right);
        }
        else if (left.IsCount && right.Kind == TermKind.Constant)
        {
            UseWith(opcode, left, right.Number);
        }
        else if (right.IsCount && left.Kind == TermKind.Constant && opcode != Opcode.Modulo)
        {
            UseWith(opcode, right, left.Number);
        }
        else
        {
            UseExactly(left);
            UseExactly(right);
        }

        stack.Push(default);
    }

    private void UseWith(Opcode opcode, in Term count, int constant)
    {
        var limit = (int)Math.Clamp((long)constant + count.Offset + 1, 0, int.MaxValue);
        switch (opcode)
        {
            case Opcode.Equal
            or Opcode.NotEqual
            or Opcode.Greater
            or Opcode.Less
            or Opcode.GreaterOrEqual
            or Opcode.LessOrEqual
            or Opcode.Min:
                Use(count, (ref use) => use.UpTo(limit));
                break;
            case Opcode.Modulo when constant > 0 && count.Kind == TermKind.Visits:
                Use(count, (ref use) => use.Modulo(constant));
                break;
            default:
                UseExactly(count);
                break;
        }
    }

    // A count that an expression leaves behind is a condition, or what a switch compares.
    private void ReadLeftover(int address)
    {
        if (!stack.TryPeek(out var left) || !left.IsCount)
            return;
        var next = program.Next[address];
        if (next < 0 || program.Code[next].Opcode != Opcode.EnterContainer)
            return;
        stack.Pop();
        var branch = program.Containers[program.Code[next].A].First;
        if (program.Code[branch].Has(InstructionFlags.Conditional))
        {
            UseAsTruth(left);
            return;
        }

        for (
            ;
            next >= 0 && program.Code[next].Opcode == Opcode.EnterContainer;
            next = program.Next[next]
        )
        {
            branch = program.Containers[program.Code[next].A].First;
            if (program.Code[branch].Opcode == Opcode.Divert)
                continue;
            if (
                program.Containers[program.Owner[branch]].Count < 4
                || program.Code[branch].Opcode != Opcode.Duplicate
                || program.Code[branch + 1].Opcode != Opcode.BeginEvaluation
                || program.Code[branch + 2].Opcode != Opcode.PushInt
                || program.Code[branch + 3].Opcode != Opcode.Equal
            )
            {
                UseExactly(left);
                return;
            }

            UseWith(Opcode.Equal, left, program.Code[branch + 2].A);
        }
    }

    private void UseAsTruth(in Term term)
    {
        var limit = 1 + term.Offset;
        Use(term, (ref use) => use.UpTo(limit));
    }

    private void UseExactly(in Term term) => Use(term, static (ref use) => use.Exactly());

    private delegate void Change(ref CountUse use);

    private void Use(in Term term, Change change)
    {
        if (term.Kind == TermKind.Turn)
            change(ref turn);
        if (!term.IsCount || term.Number < 0)
            return;
        var container = program.Containers[term.Number];
        if (term.Kind == TermKind.Visits && container.Visits >= 0)
            change(ref visits[container.Visits]);
        else if (term.Kind == TermKind.Since && container.Turns >= 0)
            change(ref turns[container.Turns]);
    }

    private Term Pop() => stack.TryPop(out var term) ? term : default;
}

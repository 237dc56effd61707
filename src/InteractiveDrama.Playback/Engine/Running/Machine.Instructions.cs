using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>What each instruction does.</summary>
internal sealed partial class Machine
{
    private void Execute(in Instruction instruction, int address)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Text:
                PrintText(instruction, address);
                break;
            case Opcode.Glue:
                output.PushGlue();
                break;
            case Opcode.LegacyTag:
                PrintLegacyTag(program.Strings[instruction.A]);
                break;
            case Opcode.PushInt:
                PushContent(Value.OfInt(instruction.A));
                break;
            case Opcode.PushFloat:
                PushContent(Value.OfFloat(BitConverter.Int32BitsToSingle(instruction.A)));
                break;
            case Opcode.PushBool:
                PushContent(Value.OfBool(instruction.A != 0));
                break;
            case Opcode.PushList:
                PushContent(Value.OfItems(program.Lists[instruction.A]));
                break;
            case Opcode.PushTarget:
                PushContent(Value.OfTarget(instruction.A));
                break;
            case Opcode.PushPointer:
                PushContent(PointerTo(instruction.A, instruction.B));
                break;
            case Opcode.PushVoid:
                PushContent(Value.Void);
                break;
            case Opcode.Divert:
                Divert(instruction);
                break;
            case Opcode.DivertToVariable:
                DivertToVariable(instruction);
                break;
            case Opcode.CallExternal:
                CallExternal(instruction);
                break;
            case Opcode.OfferChoice:
                OfferChoice(instruction, address);
                break;
            case Opcode.BeginEvaluation:
                BeginEvaluation();
                break;
            case Opcode.EndEvaluation:
                EndEvaluation();
                break;
            case Opcode.PrintValue:
                PrintValue(address);
                break;
            case Opcode.Duplicate:
                Push(Peek());
                break;
            case Opcode.Discard:
                Pop();
                break;
            case Opcode.ReturnFromFunction:
                Return(FrameKind.Function);
                break;
            case Opcode.ReturnFromTunnel:
                ReturnFromTunnel();
                break;
            case Opcode.BeginString:
                BeginString();
                break;
            case Opcode.EndString:
                EndString();
                break;
            case Opcode.BeginTag:
                output.PushMark(OutputKind.BeginTag);
                break;
            case Opcode.EndTag:
                EndTag();
                break;
            case Opcode.ChoiceCount:
                Push(Value.OfInt(choices.Count));
                break;
            case Opcode.Turns:
                Push(Value.OfInt(registers.Turn + 1));
                break;
            case Opcode.TurnsSince:
                CountTurnsSince();
                break;
            case Opcode.ReadCount:
                CountReads();
                break;
            case Opcode.Random:
                DrawRandom(address);
                break;
            case Opcode.SeedRandom:
                SeedRandom();
                break;
            case Opcode.VisitIndex:
                Push(Value.OfInt(VisitsOf(program.Owner[address]) - 1));
                break;
            case Opcode.ShuffleIndex:
                DrawShuffle(address);
                break;
            case Opcode.Done:
                Done();
                break;
            case Opcode.End:
                ForceEnd();
                break;
            case Opcode.ListFromInt:
                ListFromInt();
                break;
            case Opcode.ListRange:
                ListRange();
                break;
            case Opcode.ListRandom:
                DrawItem(address);
                break;
            case Opcode.AssignVariable:
                Assign(instruction);
                break;
            case Opcode.ReadVariable:
                ReadVariable(instruction.A);
                break;
            case Opcode.ReadVisits:
                Push(Value.OfInt(VisitsOf(instruction.A)));
                break;
            case >= Opcode.Add and <= Opcode.Intersect:
                OperateOnTwo(instruction.Opcode);
                break;
            case >= Opcode.Negate and <= Opcode.ListInvert:
                Push(program.Operations.Unary(instruction.Opcode, Pop()));
                break;
            case Opcode.NoOperation:
            case Opcode.StartThread:
            case Opcode.ContainerHead:
            case Opcode.EnterContainer:
            case Opcode.ContainerEnd:
            default:
                break;
        }
    }

    private void PrintText(in Instruction instruction, int address)
    {
        lastContent = address;
        if (calls.Top.InEvaluation)
            Push(Value.OfText(program.Strings[instruction.A]));
        else
            output.PushText(
                program.Strings[instruction.A],
                instruction.Flags,
                address,
                address,
                calls
            );
    }

    private void PrintLegacyTag(string text)
    {
        if (calls.Top.InEvaluation)
            Push(Value.OfTag(text));
        else
            output.PushLegacyTag(text);
    }

    private void PrintValue(int address)
    {
        if (stackCount == 0)
            return;
        var value = Pop();
        if (value.Kind == ValueKind.Void)
            return;
        var printed = Display(value);
        output.PushText(printed, TextShape.Of(printed), -1, address, calls);
    }

    // A value outside an evaluation shows nothing.
    private void PushContent(in Value value)
    {
        if (calls.Top.InEvaluation)
            Push(value);
    }

    private void BeginEvaluation()
    {
        if (calls.Top.InEvaluation)
            throw new StoryFault("Already in expression evaluation?");
        calls.Top.InEvaluation = true;
    }

    private void EndEvaluation()
    {
        if (!calls.Top.InEvaluation)
            throw new StoryFault("Not in expression evaluation mode");
        calls.Top.InEvaluation = false;
    }

    private void BeginString()
    {
        output.PushMark(OutputKind.BeginString);
        if (!calls.Top.InEvaluation)
            throw new StoryFault("Expected to be in an expression when evaluating a string");
        calls.Top.InEvaluation = false;
    }

    private void EndString()
    {
        var begin = output.LastString;
        var words = TextFrom(begin + 1);
        while (made.Count > 0 && made[^1].Depth > stackCount)
            made.RemoveAt(made.Count - 1);
        made.Add((stackCount + 1, TemplateFrom(begin + 1)));
        List<string>? tags = null;
        foreach (ref readonly var item in output.Items[(begin + 1)..])
        {
            if (item.Kind == OutputKind.LegacyTag)
                (tags ??= []).Add(item.Text);
        }

        output.RemoveFrom(Math.Max(begin, 0));
        tags?.ForEach(output.PushLegacyTag);
        calls.Top.InEvaluation = true;
        Push(Value.OfText(words));
    }

    private void EndTag()
    {
        if (!output.InString)
        {
            output.PushMark(OutputKind.EndTag);
            return;
        }

        var begin = output.LastMark;
        if (begin >= 0 && output.Items[begin].Kind != OutputKind.BeginTag)
            throw new StoryFault("Unexpected ControlCommand while extracting tag from choice");
        var tag = text.TagOf(output.Items[(begin + 1)..], program);
        output.RemoveFrom(Math.Max(begin, 0));
        Push(Value.OfTag(tag));
    }

    private string TextFrom(int index)
    {
        var items = output.Items[index..];
        var only = -1;
        var texts = 0;
        var length = 0;
        for (var i = 0; i < items.Length; i++)
        {
            if (!items[i].IsText)
                continue;
            only = i;
            texts++;
            length += items[i].Text.Length;
        }

        if (texts == 0)
            return "";
        if (texts == 1)
            return items[only].Text;
        Limit(length);
        Charge(length / 64);
        joined.Clear();
        foreach (ref readonly var item in items)
        {
            if (item.IsText)
                joined.Append(item.Text);
        }

        return joined.ToString();
    }

    private void OperateOnTwo(Opcode opcode)
    {
        var right = Pop();
        var left = Pop();
        var result = program.Operations.Binary(opcode, left, right);
        if (result.Kind == ValueKind.String)
        {
            Limit(result.Text.Length);
            Charge(result.Text.Length / 64);
        }
        else if (left.Kind == ValueKind.List)
        {
            Charge(left.Items.Count / 4);
        }

        Push(result);
    }

    private void ListFromInt()
    {
        var number = Pop();
        var name = Pop();
        if (number.Kind != ValueKind.Int || name.Kind != ValueKind.String)
            throw new StoryFault(
                "Passed non-integer when creating a list element from a numerical value."
            );
        if (!program.Items.TryFindList(name.Text, out var list))
            throw new StoryFault($"Failed to find LIST called {name.Text}");
        var item = program.Items.WithValue(list, number.Int);
        Push(item < 0 ? Value.OfItems(ItemList.Empty) : program.SingleItems[item]);
    }

    private void ListRange()
    {
        var most = Pop();
        var least = Pop();
        var list = Pop();
        if (
            list.Kind != ValueKind.List
            || least.Kind <= ValueKind.Tag
            || most.Kind <= ValueKind.Tag
        )
            throw new StoryFault("Expected list, minimum and maximum for LIST_RANGE");
        Charge(list.Items.Count);
        Push(Value.OfItems(ListOperations.Range(program.Items, list.Items, least, most)));
    }

    /// <summary>A value as ink prints it.</summary>
    public string Display(in Value value) =>
        value.Kind switch
        {
            ValueKind.Target => $"DivertTargetValue({program.Targets[value.TargetIndex].Path})",
            ValueKind.Pointer => $"VariablePointerValue({program.Names[value.PointerName]})",
            _ => program.Operations.TextOf(value),
        };

    private void Push(in Value value)
    {
        if (stackCount == stack.Length)
        {
            if (stackCount >= budget.Values)
                throw new StoryFault(
                    $"This step holds more than {budget.Values} values in one evaluation.",
                    isFinal: true
                );
            Array.Resize(ref stack, stack.Length * 2);
        }

        stack[stackCount++] = value;
    }

    private Value Pop() =>
        stackCount > 0 ? stack[--stackCount] : throw new StoryFault("A value is missing here.");

    private ref readonly Value Peek()
    {
        if (stackCount == 0)
            throw new StoryFault("A value is missing here.");
        return ref stack[stackCount - 1];
    }

    private void Limit(int length)
    {
        if (length > budget.ValueLength)
            throw new StoryFault(
                $"A text here is longer than {budget.ValueLength} characters: something adds to it without end.",
                isFinal: true
            );
    }
}

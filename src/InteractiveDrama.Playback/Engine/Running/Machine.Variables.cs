using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>Variables: globals first, then LIST items, then the temporary ones of the frame; references lead on.</summary>
internal sealed partial class Machine
{
    private void ReadVariable(int name)
    {
        if (TryRead(name, out var value))
        {
            Push(value);
            return;
        }

        Warn(
            $"Variable not found: '{program.Names[name]}'. Using default value of 0 (false). This can happen with temporary variables if the declaration hasn't yet been hit. Globals are always given a default value on load if a value doesn't exist in the save state."
        );
        Push(Value.OfInt(0));
    }

    private bool TryRead(int name, out Value value)
    {
        var found = TryReadRaw(name, -1, out value);
        for (var hops = 0; found && value.Kind == ValueKind.Pointer; hops++)
        {
            LimitHops(hops, value.PointerName);
            found = TryReadRaw(value.PointerName, value.PointerContext, out value);
        }

        return found;
    }

    /// <summary>A variable as it is stored: a reference stays one.</summary>
    /// <param name="name">Its name's number.</param>
    /// <param name="context">0 for a global, the depth of a frame, or -1 for whatever the running frame sees.</param>
    /// <param name="value">What is stored.</param>
    private bool TryReadRaw(int name, int context, out Value value)
    {
        if (context <= 0)
        {
            var global = program.GlobalOf[name];
            if (global >= 0 && !Memory.Global(global).IsNone)
            {
                value = Memory.Global(global);
                return true;
            }

            if (program.ItemOf[name] is >= 0 and var item)
            {
                value = program.SingleItems[item];
                return true;
            }

            if (context == 0)
                throw new StoryFault(
                    $"A reference leads to the variable '{program.Names[name]}', which is not there."
                );
            context = calls.Depth;
        }

        return calls.TryGetTemp(name, context, out value);
    }

    private bool IsGlobal(int name) =>
        program.GlobalOf[name] is >= 0 and var global && !Memory.Global(global).IsNone;

    /// <summary>A reference to a variable as it is handed over: where the variable lives is settled now.</summary>
    private Value PointerTo(int name, int context)
    {
        if (context != -1)
            return Value.OfPointer(name, Math.Clamp(context, 0, Value.UnresolvedContext));
        return Value.OfPointer(name, calls.TryGetTemp(name, calls.Depth, out _) ? calls.Depth : 0);
    }

    private void Assign(in Instruction instruction)
    {
        var value = Pop();
        var name = instruction.A;
        if (instruction.Has(InstructionFlags.Declares))
        {
            if (value.Kind == ValueKind.Pointer)
                value = FollowOnce(value);
            if (instruction.Has(InstructionFlags.Global))
                SetGlobal(name, value);
            else
                SetTemp(name, calls.Depth, value, declares: true);
            return;
        }

        var context = -1;
        for (
            var hops = 0;
            TryReadRaw(name, context, out var stored) && stored.Kind == ValueKind.Pointer;
            hops++
        )
        {
            LimitHops(hops, stored.PointerName);
            name = stored.PointerName;
            context = stored.PointerContext;
        }

        if (context == 0 || (context == -1 && IsGlobal(name)))
            SetGlobal(name, value);
        else
            SetTemp(name, context < 0 ? calls.Depth : context, value, declares: false);
    }

    // A reference to a reference is handed over as the one it holds.
    private Value FollowOnce(in Value pointer) =>
        TryReadRaw(pointer.PointerName, pointer.PointerContext, out var held)
        && held.Kind == ValueKind.Pointer
            ? held
            : pointer;

    private void SetGlobal(int name, in Value value)
    {
        var global = program.GlobalOf[name];
        if (global < 0)
            throw new StoryFault(
                $"A reference leads to the variable '{program.Names[name]}', which is not there."
            );
        Memory.SetGlobal(global, KeepOrigins(Memory.Global(global), value));
    }

    private void SetTemp(int name, int context, in Value value, bool declares)
    {
        if (calls.TryGetTemp(name, context, out var before))
            calls.SetTemp(name, context, KeepOrigins(before, value));
        else if (declares)
            calls.AddTemp(name, value);
        else
            throw new StoryFault(
                $"Could not find temporary variable to set: {program.Names[name]}"
            );
    }

    // An emptied list remembers the lists its variable's items came from.
    private Value KeepOrigins(in Value before, in Value value) =>
        before.Kind == ValueKind.List && value is { Kind: ValueKind.List, Items.Count: 0 }
            ? Value.OfItems(
                ItemList.EmptyOf(
                    program.Items.NamesOf(before.Items),
                    value.Items.EmptyOrigins.ToArray()
                )
            )
            : value;

    private void LimitHops(int hops, int name)
    {
        if (hops > budget.Depth)
            throw new StoryFault(
                $"The reference '{program.Names[name]}' refers to itself: a temp and a ref parameter share this name."
            );
    }
}

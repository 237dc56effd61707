using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>Choices: whether one is offered, and what it reads like.</summary>
internal sealed partial class Machine
{
    private SavedThread? lastSaved;

    private void OfferChoice(in Instruction instruction, int address)
    {
        var offered = !instruction.Has(InstructionFlags.HasCondition) || IsTrue(Pop());
        var start = "";
        var only = "";
        var tags = ImmutableArray<string>.Empty;
        var template = ImmutableArray<LinePart>.Empty;
        if (instruction.Has(InstructionFlags.HasOnlyText))
            only = PopChoiceText(ref tags, ref template);
        if (instruction.Has(InstructionFlags.HasStartText))
            start = PopChoiceText(ref tags, ref template);
        if (instruction.Has(InstructionFlags.OnceOnly) && VisitsOf(instruction.B) > 0)
            offered = false;
        made.Clear();
        if (!offered)
            return;
        if (choices.Count >= budget.Choices)
            throw new StoryFault(
                $"This step offers more than {budget.Choices} choices: a thread or a loop here offers them without end.",
                isFinal: true
            );
        Charge(calls.CopyCost);
        lastSaved = calls.Save(lastSaved, program.ReturnName);
        choices.Add(
            new PendingChoice(
                address,
                calls.Previous,
                lastSaved,
                (start + only).Trim(' ', '\t'),
                tags,
                template
            )
        );
    }

    private string PopChoiceText(
        ref ImmutableArray<string> tags,
        ref ImmutableArray<LinePart> template
    )
    {
        var from = made.FindIndex(m => m.Depth == stackCount);
        if (from >= 0)
            template = made[from].Template.AddRange(template);
        var value = Pop();
        if (value.Kind != ValueKind.String)
            throw new StoryFault("A choice's text is missing here.");
        while (stackCount > 0 && Peek().Kind == ValueKind.Tag)
            tags = tags.Insert(0, Pop().Text);
        return value.Text;
    }

    /// <summary>True for a choice that is never offered.</summary>
    public bool IsFallback(PendingChoice choice) =>
        program.Code[choice.Point].Has(InstructionFlags.IsFallback);

    /// <summary>Brings back a choice that an earlier step generated.</summary>
    public void Restore(PendingChoice choice) => choices.Add(choice);
}

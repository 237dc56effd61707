using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>A piece of the output.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Shape">For a text, what it is made of.</param>
/// <param name="Address">Where the text is written; -1 when it was computed.</param>
/// <param name="Origin">What printed it; -1 when that is no instruction.</param>
/// <param name="Text">The text.</param>
internal readonly record struct OutputItem(
    OutputKind Kind,
    InstructionFlags Shape,
    int Address,
    int Origin,
    string Text
)
{
    public bool IsText => Kind == OutputKind.Text;

    public bool IsLineEnd => IsText && Shape == InstructionFlags.LineEnd;

    public bool IsBlank => IsText && Shape == InstructionFlags.Blank;

    public bool IsVisible =>
        IsText && Shape is not (InstructionFlags.LineEnd or InstructionFlags.Blank);

    public bool IsTagMark => Kind is OutputKind.BeginTag or OutputKind.EndTag;

    public bool IsMark => Kind >= OutputKind.BeginTag;
}

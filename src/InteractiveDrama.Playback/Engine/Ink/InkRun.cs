using System.Collections.Immutable;
using Ink;
using Ink.Runtime;
using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Playback.Engine.Ink;

/// <summary>One loaded story, running for one step at a time.</summary>
internal sealed class InkRun
{
    // ink looks at its clock after every instruction; between slices the budget is looked at.
    private const float SliceMilliseconds = 5;
    private readonly List<(string Message, ErrorType Type)> messages = [];
    private readonly ImmutableArray<EngineOutput>.Builder outputs =
        ImmutableArray.CreateBuilder<EngineOutput>();

    public InkRun(string program)
    {
        Story = new Story(program) { allowExternalFunctionFallbacks = true };
        Story.onError += (message, type) => messages.Add((message, type));
    }

    public Story Story { get; }

    public ImmutableArray<EngineOutput> Outputs => outputs.ToImmutable();

    public string? CurrentPath =>
        PathOf(Story.state.currentPointer) ?? PathOf(Story.state.previousPointer) ?? LastLine;

    public void Clear()
    {
        messages.Clear();
        outputs.Clear();
    }

    public EngineStop ToStop(
        StepBudget budget,
        TimeProvider time,
        Func<string, string?, StoryError> locate
    )
    {
        var began = time.GetTimestamp();
        while (Story.canContinue && !HasErrors)
        {
            var from = Story.state.currentPointer;
            do
            {
                Story.ContinueAsync(SliceMilliseconds);
                if (Over(budget, time.GetElapsedTime(began)) is { } over)
                    return new EngineStop(
                        null,
                        Outputs,
                        [],
                        null,
                        false,
                        [locate(over, CurrentPath)],
                        [],
                        []
                    );
            } while (!Story.asyncContinueComplete);
            outputs.Add(Output(from));
        }

        var ranOut =
            Story.currentChoices.Count == 0
            && messages.Exists(m =>
                m.Type == ErrorType.Error && InkMessage.IsRunningOut(m.Message)
            );
        var errors = messages
            .Where(m => m.Type == ErrorType.Error)
            .Select(m => locate(m.Message, CurrentPath))
            .ToImmutableArray();
        var failed = errors.Length > 0 && !ranOut;
        return new EngineStop(
            failed ? null : InkEngine.StateOf(Story),
            Outputs,
            [
                .. Story.currentChoices.Select(c => new EngineChoice(
                    c.text,
                    c.sourcePath,
                    [.. c.tags ?? []],
                    []
                )),
            ],
            PathOf(Story.state.previousPointer),
            ranOut,
            errors,
            [
                .. messages
                    .Where(m => m.Type == ErrorType.Warning)
                    .Select(m => locate(m.Message, null)),
            ],
            []
        );
    }

    private bool HasErrors => messages.Exists(m => m.Type == ErrorType.Error);

    private string? Over(StepBudget budget, TimeSpan elapsed) =>
        elapsed > budget.Time
            ? $"This step ran for more than {budget.Time.TotalSeconds:0.#} seconds without a stop: a divert here goes round in circles, or a loop does not end."
        : outputs.Count >= budget.Lines
            ? $"This step printed more than {budget.Lines} lines without a stop: a divert here goes round in circles."
        : Story.state.callstackDepth > budget.Depth
            ? $"This step nested more than {budget.Depth} calls: a function or tunnel here calls itself without end."
        : null;

    private EngineOutput Output(Pointer from)
    {
        var before = ImmutableArray.CreateBuilder<string>();
        var after = ImmutableArray.CreateBuilder<string>();
        var paths = ImmutableArray.CreateBuilder<string>();
        var tags = Story.currentTags ?? [];
        var next = 0;
        var inTag = false;
        var inTagText = false;
        var visible = false;
        foreach (var item in Story.state.outputStream)
        {
            switch (item)
            {
                // A tag ends where the next one begins inside it; one without text is none.
                case ControlCommand
                {
                    commandType: ControlCommand.CommandType.BeginTag
                        or ControlCommand.CommandType.EndTag
                } mark:
                    if (inTagText && next < tags.Count)
                        (visible ? after : before).Add(tags[next++]);
                    inTag = mark.commandType == ControlCommand.CommandType.BeginTag;
                    inTagText = false;
                    break;
                case StringValue text when inTag:
                    inTagText |= text.value.Length > 0;
                    break;
                case StringValue text when !string.IsNullOrWhiteSpace(text.value):
                    visible = true;
                    if (text.parent is not null)
                        paths.Add(text.path.ToString());
                    break;
                default:
                    break;
            }
        }

        // What failed inside a tag leaves it open.
        for (; next < tags.Count; next++)
            (visible ? after : before).Add(tags[next]);
        return new EngineOutput(
            Story.currentText,
            before.ToImmutable(),
            after.ToImmutable(),
            paths.ToImmutable(),
            PathOf(Story.state.previousPointer) ?? LineEnd(from),
            []
        );
    }

    private string? LastLine =>
        outputs.Count == 0 ? null : outputs[^1].Paths.LastOrDefault() ?? outputs[^1].At;

    // At END ink forgets where it was; the line that was begun ends at the next line end of its container.
    private static string? LineEnd(Pointer from) =>
        from.isNull
            ? null
            : from
                .container.content.Skip(Math.Max(0, from.index))
                .OfType<StringValue>()
                .FirstOrDefault(t => t.isNewline)
                ?.path.ToString();

    private static string? PathOf(Pointer pointer) =>
        pointer.isNull ? null : pointer.path?.ToString();
}

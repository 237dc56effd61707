namespace InteractiveDrama.Stories.Dialect;

/// <summary>A tag as it stands in a script.</summary>
/// <param name="Text">Its text, trimmed, without the <c>#</c>.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">The column of its <c>#</c>, from 1.</param>
/// <param name="InkColumn">Where it is missing from the line that ink reads, comments left out, from 0.</param>
/// <param name="Alone">True when nothing but tags stands on its line, a gather's dashes apart.</param>
/// <param name="OnChoice">True when its line is a choice's.</param>
/// <param name="Stopper">What ended it early and would act in ink: <c>|</c>, <c>-&gt;</c>, <c>//</c> or <c>{</c>; null at a proper end.</param>
internal sealed record SourceTag(
    string Text,
    int Line,
    int Column,
    int InkColumn,
    bool Alone,
    bool OnChoice,
    string? Stopper
)
{
    public DialectTag Parsed => DialectTag.Parse(Text);

    /// <summary>True for an <c># id:</c> that names one.</summary>
    public bool IsId => Parsed is { Key: TagKeys.Id, Value.Length: > 0 };
}

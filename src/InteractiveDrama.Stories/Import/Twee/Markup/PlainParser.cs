namespace InteractiveDrama.Stories.Import.Twee.Markup;

/// <summary>Reads passages of a format that is not known: text and links.</summary>
internal sealed class PlainParser(TweePassage passage, ImportFindings findings)
    : MarkupParser(passage, findings)
{
    protected override bool Macro() => false;

    protected override bool Ends() => false;

    protected override bool Interpolates(string variable) => false;
}

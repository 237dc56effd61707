using System.Collections.Immutable;
using System.Text;

namespace InteractiveDrama.Stories.Import.Twee.Writing;

/// <summary>Lines of ink. A line that is broken by a statement goes on behind it with ink's glue.</summary>
internal sealed class LineWriter
{
    private const string Indent = "    ";
    private readonly List<string> lines = [];
    private readonly StringBuilder text = new();
    private string? glue;
    private bool open;

    public ImmutableArray<string> Lines
    {
        get
        {
            Flush();
            return [.. lines];
        }
    }

    /// <summary>Text that goes on where the last one ended.</summary>
    public void Text(string ink)
    {
        text.Append(text.Length == 0 && glue is null ? ink.TrimStart(' ') : ink);
    }

    /// <summary>The line of text is over.</summary>
    public void End()
    {
        Flush();
        glue = null;
        open = false;
    }

    /// <summary>The line of text goes on behind what is written next.</summary>
    public void Break()
    {
        if (text.Length == 0)
            return;
        var blank = text[^1] == ' ' ? " " : "";
        if (Flush() || glue is not null)
            glue = "<>" + blank;
    }

    /// <summary>A statement inside or between lines of text.</summary>
    public void Statement(string statement)
    {
        Break();
        lines.Add(statement);
    }

    public void Line(string line) => lines.Add(line);

    /// <summary>What the text of a branch that begins here goes on from; null at the beginning of a line.</summary>
    public string? Glue => glue;

    /// <summary>The lines of a branch.</summary>
    /// <param name="from">What its text goes on from.</param>
    public static LineWriter Inner(string? from) => new() { glue = from };

    /// <summary>True when there is nothing but comments.</summary>
    public bool IsEmpty => Lines.All(l => l.StartsWith("//", StringComparison.Ordinal));

    /// <summary>Takes the lines of a branch in; text behind it goes on from it.</summary>
    public void Take(LineWriter inner, bool indent = true)
    {
        lines.AddRange(inner.Lines.Select(l => indent ? Indent + l : l));
        if (inner.open)
            glue ??= "<>";
    }

    private bool Flush()
    {
        var written = text.ToString();
        text.Clear();
        if (written.Trim(' ').Length == 0)
            return false;
        lines.Add(glue is null ? InkText.AtStart(written.Trim(' ')) : glue + written.TrimEnd(' '));
        glue = null;
        open = true;
        return true;
    }
}

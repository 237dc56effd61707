using System.Collections.Immutable;
using System.Text;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Import.Twee.Expressions;

namespace InteractiveDrama.Stories.Import.Twee.Markup;

/// <summary>Reads the text of one passage: what all formats share. What a macro is, the formats say.</summary>
internal abstract class MarkupParser
{
    // Beyond this nesting, and this much looking ahead, a passage is taken as plain text.
    private const int Deepest = 40;
    private const long MostWork = 20_000_000;
    private const int LongestLink = 4_000;
    private readonly Dictionary<string, int> missing = new(StringComparer.Ordinal);
    private readonly int[] lineStarts;
    private readonly int firstLine;
    private readonly StringBuilder text = new();
    private List<Node> nodes = [];
    private int textFrom;
    private long work;
    private int depth;
    private bool plain;
    private bool quotes;
    private bool slashes;

    protected MarkupParser(TweePassage passage, ImportFindings findings)
    {
        Source = passage.Text;
        Findings = findings;
        firstLine = passage.Line + 1;
        lineStarts =
        [
            0,
            .. Enumerable.Range(0, Source.Length).Where(i => Source[i] == '\n').Select(i => i + 1),
        ];
    }

    protected string Source { get; }

    protected ImportFindings Findings { get; }

    protected int At { get; set; }

    protected bool AtEnd => At >= Source.Length;

    /// <summary>True inside what nobody sees.</summary>
    protected bool Silent { get; set; }

    /// <summary>True where line ends count as blanks.</summary>
    protected bool NoBreaks { get; set; }

    /// <summary>Reads the passage.</summary>
    /// <param name="silent">True for one of which nobody sees the text.</param>
    public ImmutableArray<Node> Parse(bool silent = false)
    {
        Silent = silent;
        var all = new List<Node>();
        // What closes nothing is text, and reading goes on behind it.
        while (!AtEnd)
        {
            all.AddRange(Content());
            if (!AtEnd)
                all.Add(new Node.Text(LineAt(At), Source[At++].ToString()));
        }

        return [.. all];
    }

    /// <summary>Reads a macro that begins here; false when none does.</summary>
    protected abstract bool Macro();

    /// <summary>True where the content that is read ends.</summary>
    protected abstract bool Ends();

    /// <summary>True for a variable named in the text that is meant.</summary>
    protected virtual bool Interpolates(string variable) => variable[0] == '$';

    protected int LineAt(int offset)
    {
        var index = Array.BinarySearch(lineStarts, offset);
        return firstLine + (index >= 0 ? index : ~index - 1);
    }

    /// <summary>Reads to where <see cref="Ends"/> says, or to the end.</summary>
    protected ImmutableArray<Node> Content()
    {
        if (++depth > Deepest)
            Plain("It is nested too deeply");
        var outer = nodes;
        Flush();
        nodes = [];
        while (!AtEnd && (plain || !Ends()))
        {
            if (!plain && (Special() || Macro()))
                continue;
            Write(Source[At++]);
        }

        Flush();
        ImmutableArray<Node> found = [.. nodes];
        nodes = outer;
        depth--;
        return found;
    }

    protected void Add(Node node)
    {
        Flush();
        nodes.Add(node);
    }

    protected void AddAll(IEnumerable<Node> more)
    {
        Flush();
        nodes.AddRange(more);
    }

    /// <summary>What has no equivalent: it stays in the script as it was written, and is told of.</summary>
    protected void Todo(string code, int from, int to, string what, string help)
    {
        var line = LineAt(from);
        Findings.Warn(code, line, what, help);
        Add(new Node.Todo(line, what, Source[from..Math.Min(to, Source.Length)]));
    }

    protected void NoMacro(int from, int to, string name) =>
        Todo(
            Codes.TweeMacro,
            from,
            to,
            $"The macro '{name}' has no equivalent in ink.",
            "Write what it does in ink at its TODO, or take it out."
        );

    protected void NoExpression(int from, int to, string what) =>
        Todo(
            Codes.TweeExpression,
            from,
            to,
            $"{what} has an expression without equivalent in ink.",
            "Write it in ink at its TODO."
        );

    protected void NotClosed(int from, string what)
    {
        if (!plain)
            Findings.Warn(
                Codes.TweeOpen,
                LineAt(from),
                $"{what} is not closed in its passage; it is taken to end with it.",
                "Close it where it ends."
            );
    }

    /// <summary>Where a text stands next; -1 when it does not within a bound.</summary>
    protected int Find(string what, int from, int most = int.MaxValue)
    {
        if (missing.TryGetValue(what, out var none) && from >= none)
            return -1;
        var length = (int)Math.Min((long)Source.Length - from, most);
        if (length <= 0)
            return -1;
        var found = Source.IndexOf(what, from, length, StringComparison.Ordinal);
        Spend(found < 0 ? length : found - from);
        if (found < 0 && from + length >= Source.Length)
            missing[what] = from;
        return found;
    }

    protected void Spend(long steps)
    {
        work += steps;
        if (work > MostWork)
            Plain("It takes too much work to read");
    }

    protected bool Starts(string what) =>
        string.CompareOrdinal(Source, At, what, 0, what.Length) == 0;

    protected void Write(string visible)
    {
        foreach (var c in visible)
            Write(c);
    }

    protected void Write(char c)
    {
        if (text.Length == 0)
            textFrom = At > 0 ? At - 1 : 0;
        text.Append(c == '\n' && NoBreaks ? ' ' : c);
        if (c == '\n')
            (quotes, slashes) = (false, false);
    }

    /// <summary>A label as parts: its text, and the variables in it.</summary>
    protected ImmutableArray<Node> Label(string label, int line)
    {
        var parts = new List<Node>();
        var from = 0;
        for (var i = 0; i < label.Length; i++)
        {
            if (Variable(label, i) is not { } variable || !Interpolates(variable))
                continue;
            parts.Add(new Node.Text(line, label[from..i]));
            parts.Add(new Node.Print(line, new Expr.Variable(variable)));
            i += variable.Length - 1;
            from = i + 1;
        }

        parts.Add(new Node.Text(line, label[from..]));
        return [.. parts.Where(p => p is not Node.Text { Value: "" })];
    }

    private void Plain(string why)
    {
        if (plain)
            return;
        plain = true;
        Findings.Warn(
            Codes.TweeTooMuch,
            LineAt(Math.Min(At, Source.Length)),
            $"{why}: the rest of the passage is taken as plain text.",
            "Divide the passage into several."
        );
    }

    private void Flush()
    {
        if (text.Length == 0)
            return;
        var line = LineAt(Math.Min(textFrom, Source.Length));
        nodes.Add(
            Silent ? new Node.Comment(line, text.ToString()) : new Node.Text(line, text.ToString())
        );
        text.Clear();
    }

    private bool Special()
    {
        switch (Source[At])
        {
            case '[' when Starts("[["):
                return Link();
            case '<':
                return HtmlTags.Read(this);
            case '&':
                return Entity();
            case '\'' when Starts("''"):
                return Mark("''", ref quotes);
            case '/' when Starts("//") && (At == 0 || Source[At - 1] != ':'):
                return Mark("//", ref slashes);
            case '\\' when At + 1 < Source.Length && Source[At + 1] == '\n':
                At += 2;
                return true;
            case '$':
            case '_' when At == 0 || !Tokens.IsName(Source[At - 1]):
                return Printed();
            default:
                return false;
        }
    }

    private bool Printed()
    {
        if (Variable(Source, At) is not { } variable || !Interpolates(variable))
            return false;
        var line = LineAt(At);
        At += variable.Length;
        Add(new Node.Print(line, new Expr.Variable(variable)));
        return true;
    }

    private static string? Variable(string source, int at)
    {
        if (source[at] is not ('$' or '_') || at + 1 >= source.Length)
            return null;
        if (!char.IsLetter(source[at + 1]) && source[at + 1] != '_')
            return null;
        var end = at + 1;
        while (end < source.Length && Tokens.IsName(source[end]))
            end++;
        return source[at..end];
    }

    // Marks of style have no equivalent and are no text; one without its other half is.
    private bool Mark(string mark, ref bool open)
    {
        if (!open)
        {
            var end = Source.IndexOf('\n', At);
            Spend(end < 0 ? Source.Length - At : end - At);
            var close = Source
                .AsSpan(At + 2, (end < 0 ? Source.Length : end) - At - 2)
                .IndexOf(mark, StringComparison.Ordinal);
            if (close <= 0)
                return false;
        }

        open = !open;
        At += 2;
        return true;
    }

    private bool Entity()
    {
        var end = Source.IndexOf(';', At, Math.Min(12, Source.Length - At));
        if (end < 0)
            return false;
        var written = Source[At..(end + 1)];
        var decoded = System.Net.WebUtility.HtmlDecode(written);
        if (decoded == written)
            return false;
        At = end + 1;
        Write(decoded.Replace('\u00A0', ' '));
        return true;
    }

    private bool Link()
    {
        var from = At;
        var end = Find("]]", At + 2, LongestLink);
        var setter = Find("][", At + 2, LongestLink);
        if (end < 0)
            return false;
        var inner = Source[(At + 2)..(setter >= 0 && setter < end ? setter : end)];
        if (inner.Contains('\n', StringComparison.Ordinal) || inner.Trim().Length == 0)
            return false;
        var body = new List<Node>();
        var line = LineAt(from);
        if (setter >= 0 && setter < end)
        {
            var code = Source[(setter + 2)..end];
            if (ExpressionParser.Assignments(code) is { } all)
                body.AddRange(all.Select(a => new Node.Set(line, a)));
            else
                body.Add(Failed(from, end + 2));
        }

        At = end + 2;
        var (label, target) = LinkText.Split(inner);
        AddLink(from, label, target, body);
        return true;
    }

    /// <summary>Adds a link to a passage; one that leads elsewhere is told of, and its label stays.</summary>
    protected void AddLink(int from, string label, string target, IReadOnlyCollection<Node> body)
    {
        var line = LineAt(from);
        if (
            target.StartsWith('$')
            || target.Contains("://", StringComparison.Ordinal)
            || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        )
        {
            Todo(
                Codes.TweeExpression,
                from,
                At,
                $"The link to '{target}' leads to no passage.",
                "Write where it leads in ink at its TODO."
            );
            AddAll(Label(label, line));
            return;
        }

        Add(new Node.Link(line, Label(label, line), target, [.. body], Once: false));
    }

    private Node.Todo Failed(int from, int to)
    {
        const string what = "The link's setter has an expression without equivalent in ink.";
        Findings.Warn(Codes.TweeExpression, LineAt(from), what, "Write it in ink at its TODO.");
        return new Node.Todo(LineAt(from), what, Source[from..to]);
    }

    /// <summary>What HTML there is in a passage.</summary>
    private static class HtmlTags
    {
        private static readonly HashSet<string> Breaking = new(StringComparer.OrdinalIgnoreCase)
        {
            "br",
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "blockquote",
            "table",
            "center",
            "pre",
        };

        private static readonly HashSet<string> Style = new(StringComparer.OrdinalIgnoreCase)
        {
            "b",
            "i",
            "u",
            "s",
            "em",
            "strong",
            "small",
            "big",
            "sub",
            "sup",
            "span",
            "q",
            "code",
            "tt",
            "font",
            "mark",
            "del",
            "ins",
            "td",
            "th",
            "tbody",
            "thead",
            "section",
            "article",
            "header",
            "footer",
            "abbr",
            "cite",
            "var",
            "kbd",
            "nobr",
            "nowiki",
            "a",
        };

        public static bool Read(MarkupParser parser)
        {
            var source = parser.Source;
            var from = parser.At;
            if (parser.Starts("<!--"))
                return Comment(parser);
            var at = from + 1;
            if (at < source.Length && source[at] == '/')
                at++;
            var start = at;
            while (
                at < source.Length && (char.IsAsciiLetterOrDigit(source[at]) || source[at] == '-')
            )
                at++;
            if (at == start || !char.IsAsciiLetter(source[start]))
                return false;
            var name = source[start..at];
            if (parser.Find(">", at, 2_000) is not (>= 0 and var end))
                return false;
            var tag = source[from..(end + 1)];
            if (tag.AsSpan(1).Contains('<'))
                return false;
            if (
                name is "a" or "A"
                && Target(tag) is { } target
                && parser.Find("</a>", end, LongestLink) is >= 0 and var close
            )
            {
                parser.At = close + 4;
                parser.AddLink(from, source[(end + 1)..close], target, []);
                return true;
            }

            if (!Breaking.Contains(name) && !Style.Contains(name))
            {
                if (!Known(name))
                    return false;
                if (
                    name.ToLowerInvariant() is "script" or "style" or "svg"
                    && parser.Find($"</{name}>", end) is >= 0 and var last
                )
                    end = last + name.Length + 2;
                parser.At = end + 1;
                parser.Todo(
                    Codes.TweeMarkup,
                    from,
                    end + 1,
                    $"The HTML element '{name}' has no equivalent.",
                    "Use the tags for shots and sound in its place, or take it out."
                );
                return true;
            }

            parser.At = end + 1;
            if (Breaking.Contains(name))
                parser.Write('\n');
            parser.Findings.Add(
                Codes.TweeStyle,
                Severity.Info,
                null,
                "Marks of style (bold, italics, HTML) are left out; their text stays.",
                "A player shows text in its own style."
            );
            return true;
        }

        private static bool Comment(MarkupParser parser)
        {
            var end = parser.Find("-->", parser.At + 4);
            if (end < 0)
                return false;
            parser.Add(
                new Node.Comment(parser.LineAt(parser.At), parser.Source[(parser.At + 4)..end])
            );
            parser.At = end + 3;
            return true;
        }

        private static bool Known(string name) =>
            name.ToLowerInvariant()
                is "img"
                    or "audio"
                    or "video"
                    or "source"
                    or "script"
                    or "style"
                    or "svg"
                    or "iframe"
                    or "input"
                    or "button"
                    or "textarea"
                    or "select"
                    or "option"
                    or "form"
                    or "label"
                    or "canvas"
                    or "embed"
                    or "object"
                    or "picture"
                    or "track"
                    or "link"
                    or "meta"
                    or "details"
                    or "summary"
                    or "progress"
                    or "meter"
            || name.StartsWith("tw-", StringComparison.OrdinalIgnoreCase);

        private static string? Target(string tag)
        {
            const string attribute = "data-passage=";
            var at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at + attribute.Length >= tag.Length)
                return null;
            var quote = tag[at + attribute.Length];
            var from = at + attribute.Length + 1;
            var end = quote is '"' or '\'' ? tag.IndexOf(quote, from) : -1;
            return end > from ? tag[from..end] : null;
        }
    }
}

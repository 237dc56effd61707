namespace InteractiveDrama.Stories.Dialect;

/// <summary>
/// The alternatives inside a line: what stands between a brace or bar and the next bar or brace, of braces that open and
/// close on the line. A block of several lines has its alternatives on lines of their own.
/// </summary>
internal sealed class Alternatives
{
    private readonly List<(int From, int To)> spans = [];

    /// <summary>Finds the alternatives of a line.</summary>
    /// <param name="line">The line as ink reads it, without comments.</param>
    public Alternatives(string line)
    {
        // A brace that does not close here has opened no alternative of this line.
        var open = new Stack<(int From, List<(int, int)> Before)>();
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    open.Push((i + 1, []));
                    break;
                case '|' when open.TryPop(out var current):
                    current.Before.Add((current.From, i));
                    open.Push((i + 1, current.Before));
                    break;
                case '}' when open.TryPop(out var last):
                    spans.AddRange(last.Before);
                    spans.Add((last.From, i));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The alternatives that a column is in, the innermost first; each is named by where it begins.</summary>
    /// <param name="column">The column, from 0.</param>
    public IEnumerable<int> Around(int column) =>
        spans
            .Where(s => s.From <= column && column <= s.To)
            .OrderByDescending(s => s.From)
            .ThenBy(s => s.To)
            .Select(s => s.From);
}

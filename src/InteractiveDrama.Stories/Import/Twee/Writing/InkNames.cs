using System.Text;

namespace InteractiveDrama.Stories.Import.Twee.Writing;

/// <summary>Names of knots and variables: valid in ink, and no two alike.</summary>
internal sealed class InkNames
{
    private const int Longest = 60;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "or",
        "not",
        "mod",
        "has",
        "hasnt",
        "true",
        "false",
        "return",
        "temp",
        "ref",
        "else",
        "function",
        "var",
        "const",
        "list",
        "include",
        "external",
        "end",
        "done",
        "todo",
        "start",
        "turns",
        "turns_since",
        "choice_count",
        "read_count",
        "random",
        "seed_random",
        "min",
        "max",
        "pow",
        "floor",
        "ceiling",
        "int",
        "float",
        "list_value",
        "list_random",
        "list_min",
        "list_max",
        "list_all",
        "list_count",
        "list_invert",
        "list_range",
        "links",
        "choose",
        "stopping",
        "cycle",
        "shuffle",
        "once",
    };

    /// <summary>A name like a given one.</summary>
    /// <param name="wanted">What it is to say.</param>
    /// <param name="without">What to call it when nothing of that can be in a name.</param>
    public string Make(string wanted, string without)
    {
        var name = new StringBuilder();
        var last = ' ';
        foreach (var c in wanted.Normalize(NormalizationForm.FormC))
        {
            if (name.Length >= Longest)
                break;
            if (IsOfName(c))
            {
                if (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(last))
                    name.Append('_');
                name.Append(char.ToLowerInvariant(c));
            }
            else if (name.Length > 0 && name[^1] != '_' && c is not ('\'' or '’'))
                name.Append('_');
            last = c;
        }

        var made = name.ToString().TrimEnd('_');
        if (made.Length == 0)
            made = without;
        if (char.IsAsciiDigit(made[0]))
            made = "p_" + made;
        var free = made;
        for (var number = 2; !taken.Add(free); number++)
            free = $"{made}_{number}";
        return free;
    }

    // Of the letters that ink allows, those that every version of it does.
    private static bool IsOfName(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c == '_'
        || c is >= '\u4E00' and <= '\u9FFF' or >= '\u0410' and <= '\u044F';
}

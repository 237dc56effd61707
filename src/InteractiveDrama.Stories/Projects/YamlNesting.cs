namespace InteractiveDrama.Stories.Projects;

/// <summary>How deeply a YAML text is nested: its parser recurses, and hostile nesting is refused before it can.</summary>
public static class YamlNesting
{
    /// <summary>The most levels.</summary>
    public const int Most = 12;

    /// <summary>Whether a text has more levels than that.</summary>
    /// <param name="text">The YAML.</param>
    public static bool IsTooDeep(string text)
    {
        var flow = 0;
        foreach (var line in text.Split('\n'))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            var dashes = line.Trim()
                .TakeWhile(c => c is '-' or ' ' or '?')
                .Count(c => c is '-' or '?');
            if ((indent > 0 && indent > Most * 16) || dashes > Most)
                return true;
            foreach (var c in line)
            {
                flow += c switch
                {
                    '[' or '{' => 1,
                    ']' or '}' => -1,
                    _ => 0,
                };
                if (flow > Most)
                    return true;
            }
        }

        return false;
    }
}

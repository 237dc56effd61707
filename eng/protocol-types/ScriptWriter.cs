using System.Text;

namespace InteractiveDrama.ProtocolTypes;

/// <summary>Writes TypeScript, line by line.</summary>
internal sealed class ScriptWriter
{
    private const int Width = 120;

    private readonly StringBuilder text = new();

    /// <summary>A file that says where it comes from.</summary>
    public ScriptWriter()
    {
        Line(
            $"// Made from the C# records of InteractiveDrama.Protocol by `{ProtocolFiles.Command}`: change those."
        );
    }

    /// <summary>One line.</summary>
    public ScriptWriter Line(string line = "")
    {
        text.Append(line).Append('\n');
        return this;
    }

    /// <summary>A comment for what follows; none where there is nothing to say.</summary>
    public ScriptWriter Comment(string words, string indent = "")
    {
        if (words.Length == 0)
            return this;
        // A comment that ends early would let the rest be read as code.
        words = words.Replace("*/", "*\\/", StringComparison.Ordinal);
        if (indent.Length + words.Length + 7 <= Width)
            return Line($"{indent}/** {words} */");
        Line($"{indent}/**");
        var line = new StringBuilder();
        foreach (var word in words.Split(' '))
        {
            if (line.Length > 0 && indent.Length + 3 + line.Length + 1 + word.Length > Width)
            {
                Line($"{indent} * {line}");
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        return Line($"{indent} * {line}").Line($"{indent} */");
    }

    /// <summary>All that was written.</summary>
    public override string ToString() => text.ToString();
}

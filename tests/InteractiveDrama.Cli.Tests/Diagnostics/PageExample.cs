using System.Text.RegularExpressions;

namespace InteractiveDrama.Cli.Tests.Diagnostics;

/// <summary>An example of a page about a code: the files of a small story.</summary>
/// <param name="Section">The heading it stands under: <c>Bad</c> or <c>Good</c>.</param>
/// <param name="Files">Name and text of each file.</param>
internal sealed partial record PageExample(
    string Section,
    IReadOnlyList<(string Name, string Text)> Files
)
{
    /// <summary>The examples of a page. A second block for one file begins another example.</summary>
    public static IEnumerable<PageExample> Of(string markdown)
    {
        foreach (var section in markdown.ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            var heading = section.Split('\n')[0].Trim();
            var files = new List<(string Name, string Text)>();
            foreach (Match block in Block().Matches(section))
            {
                var name = block.Groups["file"].Success ? block.Groups["file"].Value : "main.ink";
                if (files.Exists(f => f.Name == name))
                {
                    yield return new PageExample(heading, files);
                    files = [];
                }

                files.Add((name, block.Groups["text"].Value));
            }

            if (files.Count > 0)
                yield return new PageExample(heading, files);
        }
    }

    [GeneratedRegex(
        @"^```(ink|yaml|text)(?: file=(?<file>\S+))?\n(?<text>.*?)^```$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Block();
}

using System.Globalization;
using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Cli.Play;

/// <summary>Choices written down beforehand: indices from 0, separated by commas or blanks.</summary>
internal sealed class ChoiceScript(IEnumerator<string> entries) : IChoices
{
    private int count;

    public static ChoiceScript Read(string script, TextReader input) =>
        new(script == "-" ? Words(Lines(input)).GetEnumerator() : Words([script]).GetEnumerator());

    public int? Next(Beat beat)
    {
        if (!entries.MoveNext())
            return null;
        count++;
        if (
            !int.TryParse(
                entries.Current,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var index
            )
        )
            throw new UsageException(
                $"Choice number {count}, '{entries.Current}', is no index: give whole numbers from 0, separated by commas."
            );
        if (index >= beat.Choices.Length)
            throw new UsageException(
                $"Choice number {count} is {index}, but '{beat.Id}' offers {beat.Choices.Length}: 0 to {beat.Choices.Length - 1}."
            );
        return index;
    }

    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
            yield return line;
    }

    private static IEnumerable<string> Words(IEnumerable<string> lines) =>
        lines.SelectMany(l =>
            l.Split(
                [',', ' ', '\t'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        );
}

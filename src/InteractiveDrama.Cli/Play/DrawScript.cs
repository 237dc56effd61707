using System.Globalization;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Cli.Play;

/// <summary>Draws written down beforehand, fed to the story in order; what comes after them is left to the seed.</summary>
internal sealed class DrawScript(IEnumerable<int> values) : IDraws
{
    private readonly Queue<int> left = new(values);
    private int count;

    /// <summary>The first value that could not be drawn, in words; null when all could.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads values separated by commas or blanks.</summary>
    public static DrawScript Read(string script)
    {
        var words = script.Split(
            [',', ' ', '\t'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return new DrawScript([
            .. words.Select(
                (word, i) =>
                    int.TryParse(
                        word,
                        NumberStyles.AllowLeadingSign,
                        CultureInfo.InvariantCulture,
                        out var value
                    )
                        ? value
                        : throw new UsageException(
                            $"Draw number {i + 1}, '{word}', is no number: give whole numbers, separated by commas."
                        )
            ),
        ]);
    }

    public int? Next(DrawRequest request)
    {
        if (!left.TryDequeue(out var value))
            return null;
        count++;
        if (request.Allows(value))
            return value;
        Problem ??=
            $"Draw number {count} is {value}, but '{request.Source}' draws {request.First} to {(long)request.First + request.Range - 1}"
            + (
                request.Taken.IsEmpty
                    ? "."
                    : $", without {string.Join(", ", request.Taken)} which it gave already."
            );
        return null;
    }
}

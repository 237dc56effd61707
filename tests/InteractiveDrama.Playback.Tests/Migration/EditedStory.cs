using System.Collections.Immutable;
using System.Text;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Playback.Tests.Migration;

/// <summary>A story of knots with chance, once-only and sticky choices, which is edited without taking any choice away.</summary>
internal sealed record EditedStory(ImmutableArray<EditedStory.Knot> Knots)
{
    internal sealed record Choice(string Id, string Text, bool IsSticky, string Target);

    internal sealed record Knot(
        string Name,
        ImmutableArray<string> Lines,
        ImmutableArray<Choice> Choices
    );

    private const string Remembered = "Remembered ";

    public static EditedStory Make(int seed)
    {
        var random = new Random(seed);
        var names = Enumerable.Range(0, 4).Select(i => $"k{i}").ToArray();
        return new EditedStory([
            .. names.Select(name => new Knot(
                name,
                [
                    $"Here is {name}. # id: {name}_here",
                    $"~ {name}_roll = RANDOM(1, 100)",
                    $"~ {name}_mood = \"{{~1|2|3}}\"",
                ],
                [
                    .. Enumerable
                        .Range(0, random.Next(1, 4))
                        .Select(i => new Choice(
                            $"{name}_c{i}",
                            $"Choice {i}",
                            random.Next(2) == 0,
                            random.Next(7) == 0 ? "END" : names[random.Next(names.Length)]
                        )),
                ]
            )),
        ]);
    }

    /// <summary>Texts change; lines, draws, choices and knots come in; choices change places.</summary>
    public EditedStory Edit(int seed)
    {
        var random = new Random(seed);
        var edition = Knots.Sum(k => k.Lines.Length + k.Choices.Length);
        var knots = Knots
            .Select(knot =>
                knot with
                {
                    Lines =
                    [
                        .. knot.Lines.SelectMany<string, string>(line =>
                            random.Next(4) switch
                            {
                                0 =>
                                [
                                    $"A new line. {{~a|b|c}} # id: n{edition}_{random.Next()}",
                                    line,
                                ],
                                1 => [$"~ extra = RANDOM(1, 100) + {random.Next(1000)}", line],
                                2 =>
                                [
                                    line.Replace(
                                        "Here is",
                                        "Now you see",
                                        StringComparison.Ordinal
                                    ),
                                ],
                                _ => [line],
                            }
                        ),
                    ],
                    Choices =
                    [
                        .. knot
                            .Choices.Select(choice => choice with { Text = choice.Text + "!" })
                            .Concat(
                                Enumerable
                                    .Range(0, random.Next(3))
                                    .Select(i => new Choice(
                                        $"n{edition}_{knot.Name}_{i}",
                                        "Another",
                                        random.Next(2) == 0,
                                        knot.Name
                                    ))
                            )
                            .OrderBy(_ => random.Next()),
                    ],
                }
            )
            .Append(new Knot($"added{edition}", ["Added."], []))
            .ToList();
        // The story begins in its first knot; the others change places.
        return new EditedStory([knots[0], .. knots.Skip(1).OrderBy(_ => random.Next())]);
    }

    public string Write()
    {
        var ink = new StringBuilder();
        foreach (var name in Enumerable.Range(0, 4).Select(i => $"k{i}"))
            ink.Append($"VAR {name}_roll = 0\nVAR {name}_mood = \"\"\n");
        ink.Append("VAR extra = 0\n-> k0\n");
        foreach (var knot in Knots)
        {
            ink.Append($"=== {knot.Name} ===\n");
            foreach (var line in knot.Lines)
                ink.Append(line).Append('\n');
            ink.Append(
                $"{Remembered}{string.Join(' ', Enumerable.Range(0, 4).Select(i => $"{{k{i}_roll}} {{k{i}_mood}}"))}.\n"
            );
            foreach (var choice in knot.Choices)
                ink.Append(
                    $"{(choice.IsSticky ? '+' : '*')} [{choice.Text}] # id: {choice.Id}\n    -> {choice.Target}\n"
                );
            ink.Append("+ -> END\n");
        }

        return ink.ToString();
    }

    public StoryPlayer Compile() => new(TestStory.Compile(Write()));

    /// <summary>What the story remembers of all that was drawn, as it says it in a beat.</summary>
    public static string Memory(Beat beat) =>
        beat.Lines.LastOrDefault(l => l.Text.StartsWith(Remembered, StringComparison.Ordinal))?.Text
        ?? "";
}

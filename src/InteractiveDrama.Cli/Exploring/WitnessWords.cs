using InteractiveDrama.Cli.Play;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Exploring;

/// <summary>A witness in words: the choices it takes, as viewers read them, and the command that replays it.</summary>
internal sealed class WitnessWords(StoryPackage package, string argument)
{
    private const int MostOnALine = 600;
    private readonly StoryPlayer player = new(package, new StoryEngine(package));

    /// <summary>The choices' texts, in order.</summary>
    public IReadOnlyList<string> Choices(Witness witness)
    {
        var texts = new List<string>();
        var draws = new DrawScript(witness.Draws);
        var move = player.Begin(witness.Episode, 0, draws);
        foreach (var index in witness.Choices)
        {
            if (move.Position is not { } position || index >= move.Beat.Choices.Length)
                break;
            var choice = move.Beat.Choices[index];
            texts.Add(choice.Text.Length > 0 ? choice.Text : choice.Id);
            move = player.Choose(position, choice.Id, draws);
        }

        return texts;
    }

    /// <summary>The command that replays it; a witness too long for a line is in the JSON.</summary>
    public string Command(Witness witness) => Command(argument, witness);

    /// <summary>The command that replays a witness of what an argument names.</summary>
    public static string Command(string argument, Witness witness) =>
        witness.Choices.Length + witness.Draws.Length > MostOnALine
            ? $"{witness.Choices.Length} choices and {witness.Draws.Length} draws: --format json has them"
            : Written(argument, witness);

    private static string Written(string argument, Witness witness) =>
        $"drama play {Quoted(argument)}"
        + (witness.Episode is { } episode ? $" --episode {episode}" : "")
        + $" --choices {(witness.Choices.IsEmpty ? "\"\"" : string.Join(',', witness.Choices))}"
        + (witness.Draws.IsEmpty ? "" : $" --draws {string.Join(',', witness.Draws)}");

    private static string Quoted(string word) =>
        word.Any(c => char.IsWhiteSpace(c) || c is '"' or '\'') ? $"'{word}'" : word;
}

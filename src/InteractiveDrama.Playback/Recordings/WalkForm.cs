using System.Text;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Recordings;

/// <summary>
/// The written form of a walk, one thing a line, so that an edit of the story is a small difference of the file:
/// <c>@ beat</c>, <c>draw source kind value of outcomes</c>, <c>- line text</c>, <c>? choice text</c>,
/// <c>&gt; choice index</c>, <c>ending: id</c>.
/// </summary>
public static class WalkForm
{
    /// <summary>The version of the form, its first line's number.</summary>
    public const int Version = 1;

    /// <summary>Writes a walk; <see cref="Read"/> gives it back.</summary>
    /// <param name="walk">The walk.</param>
    public static string Write(RecordedWalk walk)
    {
        ArgumentNullException.ThrowIfNull(walk);
        var text = new StringBuilder();
        foreach (var note in walk.Notes)
            text.Append(note.Length == 0 ? "#" : $"# {WalkWords.Text(note)}").Append('\n');
        text.Append($"walk: {Version}\n");
        if (walk.Episode is { } episode)
            text.Append($"episode: {WalkWords.Word(episode)}\n");
        text.Append($"seed: {walk.Seed}\n");
        foreach (var turn in walk.Turns)
            Turn(text, turn);
        return text.ToString();
    }

    /// <summary>Reads a walk.</summary>
    /// <param name="text">What <see cref="Write"/> made; line ends may be any.</param>
    /// <exception cref="WalkFormException">The text is no walk.</exception>
    public static RecordedWalk Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new WalkReader(text).Read();
    }

    internal static string KindName(DrawKind kind) =>
        kind switch
        {
            DrawKind.Random => "random",
            DrawKind.Shuffle => "shuffle",
            DrawKind.Variant => "variant",
            _ => "list",
        };

    private static void Turn(StringBuilder text, RecordedTurn turn)
    {
        text.Append($"\n@ {WalkWords.Word(turn.Beat)}\n");
        foreach (var draw in turn.Draws)
            text.Append(
                $"draw {WalkWords.Word(draw.Source)} {KindName(draw.Kind)} {draw.Value} of {draw.Outcomes}\n"
            );
        foreach (var line in turn.Lines)
            Spoken(text, '-', line);
        foreach (var choice in turn.Choices)
            Spoken(text, '?', choice);
        foreach (var error in turn.Errors)
            text.Append($"error: {WalkWords.Text(error)}\n");
        text.Append(
            turn.Stop switch
            {
                BeatStop.Ending => $"ending: {WalkWords.Word(turn.Ending ?? "")}\n",
                BeatStop.DeadEnd => "dead end\n",
                BeatStop.Failed => "failed\n",
                _ => "",
            }
        );
        if (turn.Taken is { } taken)
            text.Append($"> {WalkWords.Word(taken.Id)} {taken.Index}\n");
    }

    private static void Spoken(StringBuilder text, char mark, RecordedText said)
    {
        text.Append($"{mark} {WalkWords.Word(said.Id)} ");
        if (said.Speaker is { } speaker)
        {
            text.Append($"[{WalkWords.Word(speaker)}");
            if (said.Mood is { } mood)
                text.Append($", {WalkWords.Quotable(mood)}");
            text.Append("] ");
        }

        text.Append(WalkWords.Text(said.Text, escapeBracket: said.Speaker is null));
        while (text[^1] == ' ')
            text.Length--;
        text.Append('\n');
    }
}

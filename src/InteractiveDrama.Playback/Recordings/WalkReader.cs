using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Recordings;

/// <summary>Reads the written form of a walk, line by line.</summary>
internal sealed class WalkReader(string text)
{
    private readonly ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<RecordedTurn>.Builder turns =
        ImmutableArray.CreateBuilder<RecordedTurn>();
    private string? episode;
    private int? seed;
    private bool begun;
    private int number;
    private string line = "";
    private int at;
    private Draft? draft;

    public RecordedWalk Read()
    {
        foreach (var raw in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            line = raw.TrimEnd(' ', '\t');
            at = 0;
            if (line.Length > 0)
                Line();
        }

        if (!begun)
            throw Wrong("a walk has the line 'walk: 1' before anything else.");
        Close();
        if (turns.Count == 0)
            throw Wrong("the walk has no beat: 'drama record' makes one.");
        if (turns[^1].Taken is not null)
            throw Wrong("the walk says what was chosen, and not what came then.");
        return new RecordedWalk
        {
            Notes = notes.ToImmutable(),
            Episode = episode,
            Seed = seed ?? 0,
            Turns = turns.ToImmutable(),
        };
    }

    private void Line()
    {
        if (line[0] == '#')
            notes.Add(Unescaped(line.AsSpan(1).TrimStart(' ')));
        else if (!begun)
            Begin();
        else if (line[0] == '@')
            Open();
        else if (draft is null)
            Header();
        else
            Content(draft);
    }

    private void Begin()
    {
        if (Rest("walk:") is not { } version)
            throw Wrong("a walk has the line 'walk: 1' before anything else.");
        if (version != "1")
            throw Wrong($"this is a walk of form {version}; this 'drama' reads form 1.");
        begun = true;
    }

    private void Header()
    {
        if (Rest("seed:") is { } written)
        {
            if (
                !int.TryParse(
                    written,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var value
                )
            )
                throw Wrong($"'{written}' is no seed; it is a number from 0 to 2147483647.");
            seed = value;
        }
        else if (Rest("episode:") is not null)
        {
            at = "episode:".Length;
            episode = Word("an episode");
            End();
        }
        else
        {
            throw Unknown();
        }
    }

    private void Open()
    {
        Close();
        at = 1;
        draft = new Draft(Word("a beat's id"));
        End();
    }

    private void Content(Draft turn)
    {
        if (turn.Taken is not null)
            throw Wrong("after what was chosen comes the next beat, '@ ...'.");
        if (line[0] is '-' or '?')
        {
            var said = Spoken();
            (line[0] == '-' ? turn.Lines : turn.Choices).Add(said);
        }
        else if (line[0] == '>')
        {
            at = 1;
            var id = Word("a choice's id");
            turn.Taken = new TakenChoice(id, Number());
            End();
        }
        else if (line.StartsWith("draw ", StringComparison.Ordinal))
        {
            at = "draw ".Length;
            turn.Draws.Add(Draw());
        }
        else if (Rest("ending:") is not null)
        {
            at = "ending:".Length;
            turn.Ending = Word("an ending's id");
            turn.Stop = BeatStop.Ending;
            End();
        }
        else if (line == "dead end")
        {
            turn.Stop = BeatStop.DeadEnd;
        }
        else if (line == "failed")
        {
            turn.Stop = BeatStop.Failed;
        }
        else if (Rest("error:") is { } error)
        {
            turn.Errors.Add(Unescaped(error));
        }
        else
        {
            throw Unknown();
        }
    }

    private RecordedText Spoken()
    {
        at = 1;
        var id = Word("an id");
        Blanks();
        string? speaker = null;
        string? mood = null;
        if (at < line.Length && line[at] == '[')
        {
            at++;
            speaker = Word("a speaker");
            if (at < line.Length && line[at] == ',')
            {
                at++;
                mood = Mood();
            }

            if (at >= line.Length || line[at] != ']')
                throw Wrong("a bracket is not closed.");
            at++;
            Blanks();
        }

        return new RecordedText(id, speaker, mood, Unescaped(line.AsSpan(at)));
    }

    private string Mood()
    {
        Blanks();
        if (at < line.Length && line[at] == '"')
            return Word("a mood");
        var close = line.IndexOf(']', at);
        if (close < 0)
            throw Wrong("a bracket is not closed.");
        var mood = line[at..close];
        at = close;
        return mood;
    }

    private Draw Draw()
    {
        var source = Word("the id of what draws");
        var name = Word("a kind of draw");
        var kind = name switch
        {
            "random" => DrawKind.Random,
            "shuffle" => DrawKind.Shuffle,
            "list" => DrawKind.List,
            "variant" => DrawKind.Variant,
            _ => throw Wrong($"'{name}' is no kind of draw: random, shuffle, list or variant."),
        };
        var value = Number();
        if (Word("'of'") != "of")
            throw Wrong("a draw is written 'draw SOURCE KIND VALUE of OUTCOMES'.");
        var outcomes = Number();
        End();
        return new Draw(source, kind, value, outcomes);
    }

    private void Close()
    {
        if (draft is null)
            return;
        if (draft.Stop is { } stop && stop != BeatStop.Decision && draft.Taken is not null)
            throw Wrong($"nothing can be chosen at the end of the story, in '{draft.Beat}'.");
        if (turns.Count > 0 && turns[^1].Taken is null)
            throw Wrong($"the walk does not say what was chosen before '{draft.Beat}'.");
        if (draft.Stop is null && draft.Choices.Count == 0)
            throw Wrong($"'{draft.Beat}' neither offers a choice nor says how it ends.");
        turns.Add(
            new RecordedTurn
            {
                Beat = draft.Beat,
                Stop = draft.Stop ?? BeatStop.Decision,
                Draws = [.. draft.Draws],
                Lines = [.. draft.Lines],
                Choices = [.. draft.Choices],
                Ending = draft.Ending,
                Errors = [.. draft.Errors],
                Taken = draft.Taken,
            }
        );
        draft = null;
    }

    private string Word(string what)
    {
        Blanks();
        var from = at;
        if (at < line.Length && line[at] == '"')
        {
            for (at++; at < line.Length && line[at] != '"'; at++)
            {
                if (line[at] == '\\')
                    at++;
            }

            if (at >= line.Length)
                throw Wrong("a quote is not closed.");
            at++;
            return Unescaped(line.AsSpan((from + 1)..(at - 1)));
        }

        while (at < line.Length && WalkWords.IsPlain(line[at]))
            at++;
        return at > from ? line[from..at] : throw Wrong($"{what} is missing.");
    }

    private int Number()
    {
        var word = Word("a number");
        return int.TryParse(
            word,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : throw Wrong($"'{word}' is no whole number.");
    }

    private string? Rest(string begin) =>
        line.StartsWith(begin, StringComparison.Ordinal) ? line[begin.Length..].Trim(' ') : null;

    private void Blanks()
    {
        while (at < line.Length && line[at] == ' ')
            at++;
    }

    private void End()
    {
        Blanks();
        if (at < line.Length)
            throw Wrong($"'{line[at..]}' is not expected here.");
    }

    private string Unescaped(ReadOnlySpan<char> written) =>
        WalkWords.Unescape(written)
        ?? throw Wrong(
            "a backslash is written '\\\\', another character '\\u' and four hex digits."
        );

    private WalkFormException Unknown() =>
        Wrong($"'{line}' is not understood here; see docs/testing.md for the form.");

    private WalkFormException Wrong(string message) => new(number, message);

    private sealed class Draft(string beat)
    {
        public string Beat { get; } = beat;
        public BeatStop? Stop { get; set; }
        public string? Ending { get; set; }
        public TakenChoice? Taken { get; set; }
        public List<Draw> Draws { get; } = [];
        public List<RecordedText> Lines { get; } = [];
        public List<RecordedText> Choices { get; } = [];
        public List<string> Errors { get; } = [];
    }
}

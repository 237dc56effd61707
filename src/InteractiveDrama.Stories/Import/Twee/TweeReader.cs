using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Stories.Import.Twee;

/// <summary>Reads Twee 3, and what of Twee 1 and 2 looks the same, into passages.</summary>
internal static class TweeReader
{
    private const string Title = "StoryTitle";
    private const string Data = "StoryData";

    public static TweeStory Read(string text, TweeFormat? hint, ImportFindings findings)
    {
        var passages = Passages(text, findings);
        var title = passages.Find(p => p.Name == Title);
        var data = passages.Find(p => p.Name == Data);
        passages.RemoveAll(p => p.Name is Title or Data);
        if (passages.Count == 0)
            findings.Add(
                Codes.TweeForm,
                Severity.Error,
                null,
                "The file has no passages.",
                "A Twee file has passages with headers such as ':: Start'."
            );
        var (ifid, format, start) = StoryData(data, findings);
        return new TweeStory(
            title?.Text.Trim() is { Length: > 0 } named ? named.ReplaceLineEndings(" ") : null,
            ifid,
            hint ?? format ?? Guess(passages, data, findings),
            start,
            [.. passages]
        );
    }

    private static List<TweePassage> Passages(string text, ImportFindings findings)
    {
        var passages = new List<TweePassage>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var body = new StringBuilder();
        (string Name, ImmutableArray<string> Tags, int Line)? open = null;
        var number = 0;
        foreach (
            var line in text.TrimStart('\uFEFF')
                .Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace('\r', '\n')
                .Split('\n')
        )
        {
            number++;
            if (!line.StartsWith("::", StringComparison.Ordinal))
            {
                if (open is not null)
                    body.Append(Unescaped(line)).Append('\n');
                else if (line.Trim().Length > 0)
                    findings.Warn(
                        Codes.TweeForm,
                        number,
                        "Text before the first passage belongs to none, and is left out.",
                        "Begin the file with a passage's header, ':: Start'."
                    );
                continue;
            }

            Close();
            var (name, tags) = Header(line[2..], number, findings);
            if (!names.Add(name))
                findings.Warn(
                    Codes.TweeTwice,
                    number,
                    $"There is a passage '{name}' already; links lead to the first.",
                    "Give each passage a name of its own."
                );
            open = (name, tags, number);
        }

        Close();
        return passages;

        void Close()
        {
            if (open is var (name, tags, line))
                passages.Add(new TweePassage(name, tags, body.ToString().TrimEnd(), line));
            body.Clear();
        }
    }

    // A line of text that begins as a header does is written with a backslash.
    private static string Unescaped(string line) =>
        line.StartsWith("\\::", StringComparison.Ordinal) ? line[1..] : line;

    private static (string Name, ImmutableArray<string> Tags) Header(
        string header,
        int line,
        ImportFindings findings
    )
    {
        var name = new StringBuilder();
        var at = 0;
        for (; at < header.Length && header[at] is not ('[' or '{'); at++)
        {
            if (header[at] == '\\' && at + 1 < header.Length)
                at++;
            name.Append(header[at]);
        }

        ImmutableArray<string> tags = [];
        if (at < header.Length && header[at] == '[')
        {
            var end = header.IndexOf(']', at);
            if (end < 0)
                findings.Warn(
                    Codes.TweeForm,
                    line,
                    "The passage's tags are not closed.",
                    "Write them as '[tag other]'."
                );
            tags =
            [
                .. header[(at + 1)..(end < 0 ? header.Length : end)]
                    .Replace("\\", "", StringComparison.Ordinal)
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ];
        }

        var trimmed = name.ToString().Trim();
        if (trimmed.Length > 0)
            return (trimmed, tags);
        findings.Warn(
            Codes.TweeForm,
            line,
            "A passage has no name.",
            "Write one after the colons, ':: Start'."
        );
        return ($"passage at line {line}", tags);
    }

    private static (string? Ifid, TweeFormat? Format, string? Start) StoryData(
        TweePassage? data,
        ImportFindings findings
    )
    {
        if (data is null)
            return (null, null, null);
        try
        {
            using var json = JsonDocument.Parse(
                data.Text,
                new JsonDocumentOptions { AllowTrailingCommas = true }
            );
            var format = Text(json, "format");
            if (format is not null && Known(format) == TweeFormat.Other)
                findings.Warn(
                    Codes.TweeFormat,
                    data.Line,
                    $"The story format '{format}' is not known here: its text and links are taken over, its logic is not.",
                    "Write the logic in ink, or say which format is like it with --format-hint."
                );
            return (Text(json, "ifid"), format is null ? null : Known(format), Text(json, "start"));
        }
        catch (JsonException e)
        {
            findings.Warn(
                Codes.TweeForm,
                data.Line,
                $"StoryData is not JSON: {e.Message.Split(". ")[0].TrimEnd('.')}.",
                "Export the story from Twine again, or mend the JSON."
            );
            return (null, null, null);
        }
    }

    private static string? Text(JsonDocument json, string key) =>
        json.RootElement.ValueKind == JsonValueKind.Object
        && json.RootElement.TryGetProperty(key, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static TweeFormat Known(string format) =>
        format.StartsWith("harlowe", StringComparison.OrdinalIgnoreCase) ? TweeFormat.Harlowe
        : format.StartsWith("sugarcube", StringComparison.OrdinalIgnoreCase) ? TweeFormat.SugarCube
        : TweeFormat.Other;

    private static TweeFormat Guess(
        List<TweePassage> passages,
        TweePassage? data,
        ImportFindings findings
    )
    {
        var sugar = passages.Sum(p => Count(p.Text, "<<"));
        var harlowe = passages.Sum(p =>
            Count(p.Text, "(set:")
            + Count(p.Text, "(if:")
            + Count(p.Text, "(link")
            + Count(p.Text, "(print:")
            + Count(p.Text, "(put:")
        );
        var format = sugar > harlowe ? TweeFormat.SugarCube : TweeFormat.Harlowe;
        findings.Add(
            Codes.TweeGuess,
            Severity.Info,
            data?.Line,
            $"The file does not say its story format; it is read as {format}.",
            "Say which it is with --format-hint harlowe or sugarcube."
        );
        return format;
    }

    private static int Count(string text, string what)
    {
        var count = 0;
        for (
            var at = text.IndexOf(what, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(what, at + what.Length, StringComparison.Ordinal)
        )
            count++;
        return count;
    }
}

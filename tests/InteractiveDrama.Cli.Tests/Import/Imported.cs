using System.Text.RegularExpressions;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Import.Twee;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Cli.Tests.Import;

/// <summary>Imports Twee text and plays what comes of it.</summary>
internal static partial class Imported
{
    public static string Data(TweeFormat format) =>
        $$""":: StoryData{{"\n"}}{"format":"{{format}}","ifid":"0","start":"A"}{{"\n"}}""";

    public static TweeImport Of(TweeFormat format, string passages) =>
        TweeImporter.Import($"{Data(format)}\n{passages}", "story.twee");

    public static CompilationResult Compiled(TweeImport import)
    {
        using var folder = new TempFolder();
        foreach (var file in import.Files)
            folder.Write(file.Path, file.Text);
        return StoryCompiler.Compile(folder.Path);
    }

    public static StoryPackage Package(TweeImport import)
    {
        var compiled = Compiled(import);
        return compiled.Package
            ?? throw new InvalidOperationException(
                $"{string.Join('\n', compiled.Diagnostics.Where(d => d.Severity == Severity.Error))}\n{Script(import)}"
            );
    }

    /// <summary>Everything the import wrote.</summary>
    public static string Script(TweeImport import) =>
        string.Join('\n', import.Files.Select(f => f.Text));

    /// <summary>What a viewer reads up to the end of some choices, with what is offered then.</summary>
    public static string Read(TweeImport import, params int[] choices)
    {
        var player = new StoryPlayer(Package(import));
        var move = player.Begin(null, 1);
        var text = Text(move.Beat);
        foreach (var choice in choices)
        {
            move = player.Choose(move.Position!, move.Beat.Choices[choice].Id);
            text += "\n" + Text(move.Beat);
        }

        return text;
    }

    public static string OneLine(string text) => Blanks().Replace(text, " ").Trim();

    private static string Text(Beat beat) =>
        string.Join(
            '\n',
            beat.Lines.Select(l => OneLine(l.Raw))
                .Concat(beat.Choices.Select(c => $"> {c.Text}"))
                .Concat(beat.Errors.Select(e => $"! {e.Message}"))
        );

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}

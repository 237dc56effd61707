using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>One run of ink's compiler, its messages as diagnostics.</summary>
internal sealed partial class InkCompilation
{
    private readonly List<(string Message, Ink.ErrorType Type)> messages = [];
    private readonly List<Diagnostic> diagnostics = [];

    public Ink.Parsed.Story? Parsed { get; private set; }

    public Ink.Runtime.Story? Runtime { get; private set; }

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    public static InkCompilation Run(ProjectSources sources, string main, int maxNesting)
    {
        var run = new InkCompilation();
        var source = sources.Load(main);
        if (run.TooDeep(source, maxNesting))
            return run;
        var compiler = new Ink.Compiler(
            source.ForInk,
            new Ink.Compiler.Options
            {
                sourceFilename = main,
                fileHandler = sources,
                errorHandler = (message, type) => run.messages.Add((message, type)),
            }
        );
        try
        {
            using var gate = InkLibrary.Gate.EnterScope();
            run.Runtime = compiler.Compile();
            run.Parsed = compiler.parsedStory;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // ink's compiler throws on some invalid scripts after it has said why; without a word of it, this says something.
            if (!run.messages.Exists(m => m.Type == Ink.ErrorType.Error))
                run.messages.Add(
                    (
                        $"ERROR: '{main}' line 1: ink's compiler gave up: {e.Message}",
                        Ink.ErrorType.Error
                    )
                );
        }

        run.Parsed ??= compiler.parsedStory;
        run.Tell(main, sources);
        foreach (var other in sources.Sources.Values)
        {
            if (run.TooDeep(other, maxNesting))
                run.Runtime = null;
        }

        return run;
    }

    /// <summary>The choice lines that ink's parser found, when they differ from those assumed; else null.</summary>
    public ILookup<string, int>? MisreadChoices(ProjectSources sources)
    {
        if (Parsed is null)
            return null;
        var found = Parsed
            .FindAll<Ink.Parsed.Choice>()
            .Where(c => c.hasOwnDebugMetadata)
            .SelectMany(c => HeaderLines(c).Select(l => (File: c.debugMetadata.fileName, Line: l)))
            .Distinct()
            .ToLookup(c => c.File, c => c.Line, StringComparer.Ordinal);
        return sources.Sources.Values.All(s => s.ChoiceLines.SetEquals(found[s.File]))
            ? null
            : found;
    }

    // A choice's conditions may stand on lines of their own above its text.
    private static IEnumerable<int> HeaderLines(Ink.Parsed.Choice choice)
    {
        var metadata = choice.debugMetadata;
        // The line end belongs to the choice, so its metadata ends where the next line begins.
        var last =
            metadata.endCharacterNumber <= 1 ? metadata.endLineNumber - 1 : metadata.endLineNumber;
        return Enumerable.Range(
            metadata.startLineNumber,
            Math.Max(1, last - metadata.startLineNumber + 1)
        );
    }

    private void Tell(string main, ProjectSources sources)
    {
        var help = new InkHelp(Parsed);
        var said = new Dictionary<(string, int?, string), int>();
        foreach (var (message, type) in messages)
        {
            var match = Message().Match(message);
            var file = match.Groups["file"] is { Success: true } named ? named.Value : main;
            int? line = match.Groups["line"] is { Success: true } number
                ? int.Parse(number.Value, CultureInfo.InvariantCulture)
                : null;
            var text = (match.Success ? match.Groups["text"].Value : message).Trim();
            int? column = null;
            if (line is { } written && sources.Sources.GetValueOrDefault(file) is { } source)
            {
                var before = said.GetValueOrDefault((file, line, text));
                said[(file, line, text)] = before + 1;
                (line, column) = InkMessagePlace.Find(source, written, text, before);
            }

            diagnostics.Add(
                type switch
                {
                    Ink.ErrorType.Author => new Diagnostic(
                        Codes.InkTodo,
                        Severity.Info,
                        text,
                        file,
                        line,
                        column,
                        "Do it, or take the TODO out."
                    ),
                    Ink.ErrorType.Warning => new Diagnostic(
                        Codes.InkWarning,
                        Severity.Warning,
                        text,
                        file,
                        line,
                        column,
                        help.For(text)
                    ),
                    _ => new Diagnostic(
                        Codes.InkError,
                        Severity.Error,
                        text,
                        file,
                        line,
                        column,
                        help.For(text)
                    ),
                }
            );
        }
    }

    private bool TooDeep(ScriptSource source, int most)
    {
        var braces = 0;
        for (var i = 0; i < source.InkLines.Length; i++)
        {
            // Brackets and bullets do not reach across lines; text is free to leave them open.
            var brackets = 0;
            var bullets = source
                .InkLines[i]
                .TakeWhile(c => c is '*' or '+' or '-' or ' ' or '\t')
                .Count(c => c is '*' or '+' or '-');
            var deepest = bullets;
            foreach (var c in source.InkLines[i])
            {
                braces = Nested(c, '{', '}', braces);
                brackets = Nested(c, '(', ')', brackets);
                deepest = Math.Max(deepest, braces + brackets);
            }

            if (deepest <= most)
                continue;
            diagnostics.Add(
                new Diagnostic(
                    Codes.TooDeep,
                    Severity.Error,
                    $"The script is nested more than {most} levels deep.",
                    source.File,
                    i + 1,
                    1,
                    "Take parts of it out into knots or functions."
                )
            );
            return true;
        }

        return false;
    }

    private static int Nested(char c, char open, char close, int depth) =>
        c == open ? depth + 1
        : c == close ? Math.Max(0, depth - 1)
        : depth;

    [GeneratedRegex(
        @"^(?:ERROR|WARNING|TODO|RUNTIME ERROR|RUNTIME WARNING): (?:'(?<file>[^']+)' )?(?:line (?<line>\d+): )(?<text>.*)$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Message();
}

using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Import.Twee.Markup;

namespace InteractiveDrama.Stories.Import.Twee.Writing;

/// <summary>Writes a Twee story as a project: a knot for each passage, in files of a size to work with.</summary>
internal sealed class StoryWriter
{
    private const int PassagesInFile = 40;
    private readonly TweeStory story;
    private readonly string title;
    private readonly string source;
    private readonly ImportFindings findings;
    private readonly InkNames names = new();
    private readonly Dictionary<string, string> knots = new(StringComparer.Ordinal);
    private readonly List<string> missing = [];
    private readonly Variables variables;
    private readonly InkExpressions expressions;
    private readonly List<string> leftovers = [];

    public StoryWriter(TweeStory story, string title, string source, ImportFindings findings)
    {
        this.story = story;
        this.title = title;
        this.source = source;
        this.findings = findings;
        variables = new Variables(names);
        expressions = new InkExpressions(variables, KnotOf);
    }

    /// <summary>How many passages became knots.</summary>
    public int Passages { get; private set; }

    public ImmutableArray<ImportedFile> Write()
    {
        var parsed = story
            .Passages.Select(p =>
                (
                    Passage: p,
                    Role: PassageRoles.Of(p, story.Format),
                    Nodes: ImmutableArray<Node>.Empty
                )
            )
            .ToList();
        foreach (var (passage, _, _) in parsed.Where(p => p.Role == PassageRole.Shown))
            knots.TryAdd(passage.Name, KnotName(passage.Name));
        var temporaries = Temporaries();
        for (var i = 0; i < parsed.Count; i++)
        {
            var (passage, role, _) = parsed[i];
            if (role is PassageRole.Shown or PassageRole.Beginning)
                parsed[i] = (passage, role, Parse(passage, role, temporaries));
            else
                Leave(passage, role);
        }

        foreach (var (_, _, nodes) in parsed)
            variables.Learn(nodes, findings);
        var shown = parsed
            .SelectMany(p => p.Nodes)
            .SelectMany(n => n.All())
            .OfType<Node.Include>()
            .Select(i => i.Target)
            .ToHashSet(StringComparer.Ordinal);
        var opening = Opening(
            parsed.Where(p => p.Role == PassageRole.Beginning).SelectMany(p => p.Nodes)
        );
        var bodies = new List<string>();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (passage, _, nodes) in parsed.Where(p => p.Role == PassageRole.Shown))
        {
            var knot = written.Add(passage.Name)
                ? knots[passage.Name]
                : names.Make(passage.Name, "passage");
            bodies.Add(Knot(passage, knot, nodes, shown.Contains(passage.Name) ? "DONE" : "END"));
        }

        Passages = bodies.Count;
        FindMissing(parsed.SelectMany(p => p.Nodes));
        var start = Start(parsed.Select(p => p.Passage));
        bodies.AddRange(missing.Select(Stub));
        return Files(opening, bodies, start);
    }

    private ImmutableArray<Node> Parse(
        TweePassage passage,
        PassageRole role,
        IReadOnlySet<string> temporaries
    ) =>
        story.Format switch
        {
            TweeFormat.Harlowe => new HarloweParser(passage, findings, temporaries).Parse(),
            TweeFormat.SugarCube => new SugarCubeParser(passage, findings, temporaries).Parse(
                silent: role == PassageRole.Beginning
            ),
            _ => new PlainParser(passage, findings).Parse(),
        };

    // A word such as _this_ is a variable only where something sets it.
    private HashSet<string> Temporaries()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in story.Passages)
        foreach (var name in PassageRoles.SetTemporaries(passage.Text))
            found.Add(name);
        return found;
    }

    private ImmutableArray<string> Opening(IEnumerable<Node> nodes)
    {
        var left = nodes
            .Where(n => n is not Node.Set { Assignment: var a } || !variables.Begin(a))
            .SelectMany(WithoutLinks)
            .ToImmutableArray();
        if (left.All(n => n is Node.Text { Value: var text } && string.IsNullOrWhiteSpace(text)))
            return [];
        expressions.Here = "";
        // What a story does before it begins leads nowhere.
        return
        [
            .. new PassageWriter(left, expressions, KnotOf, names)
                .Write(left, "END")
                .Where(l => l != "-> END"),
        ];
    }

    // Nobody can follow a link before the story begins.
    private static IEnumerable<Node> WithoutLinks(Node node) =>
        node switch
        {
            Node.Link link =>
            [
                .. link
                    .Label.OfType<Node.Text>()
                    .Select(t => new Node.Comment(link.Line, $"[[{t.Value}->{link.Target}]]")),
                .. link.Body.SelectMany(WithoutLinks),
            ],
            Node.If choice =>
            [
                choice with
                {
                    Branches =
                    [
                        .. choice.Branches.Select(b =>
                            b with
                            {
                                Content = [.. b.Content.SelectMany(WithoutLinks)],
                            }
                        ),
                    ],
                },
            ],
            _ => [node],
        };

    private string Knot(TweePassage passage, string knot, ImmutableArray<Node> nodes, string end)
    {
        expressions.Here = knot;
        var tags = passage.Tags.IsEmpty ? "" : $" [{string.Join(' ', passage.Tags)}]";
        return string.Join(
            '\n',
            [
                $"=== {knot} ===",
                .. InkText.Comment($":: {passage.Name}{tags}"),
                .. new PassageWriter(nodes, expressions, KnotOf, names).Write(nodes, end),
                "",
            ]
        );
    }

    private string KnotOf(string passage)
    {
        if (knots.TryGetValue(passage, out var knot))
            return knot;
        missing.Add(passage);
        return knots[passage] = KnotName(passage);
    }

    private string KnotName(string passage) =>
        passage.Equals("start", StringComparison.OrdinalIgnoreCase)
            ? names.Make("the start", "the_start")
            : names.Make(passage, $"passage_{knots.Count + 1}");

    private void FindMissing(IEnumerable<Node> nodes)
    {
        var lines = nodes
            .SelectMany(n => n.All())
            .Select(n =>
                (
                    Target: n switch
                    {
                        Node.Link link => link.Target,
                        Node.Goto to => to.Target,
                        Node.Include shown => shown.Target,
                        _ => null,
                    },
                    n.Line
                )
            )
            .ToList();
        foreach (var passage in missing)
            findings.Warn(
                Codes.TweeDeadLink,
                lines.Find(l => l.Target == passage).Line is > 0 and var line ? line : 1,
                $"There is no passage '{passage}'; a knot to fill stands in its place.",
                "Write the passage, or mend the link."
            );
    }

    private string Stub(string passage) =>
        string.Join(
            '\n',
            [
                $"=== {knots[passage]} ===",
                .. InkText.Comment($":: {passage}"),
                "TODO: The Twee file has no such passage.",
                "-> END",
                "",
            ]
        );

    private string? Start(IEnumerable<TweePassage> passages)
    {
        var begin = story.Start ?? (knots.ContainsKey("Start") ? "Start" : null);
        if (begin is not null && knots.TryGetValue(begin, out var knot))
            return knot;
        if (begin is not null)
            findings.Warn(
                Codes.TweeDeadLink,
                1,
                $"The story is to begin with '{begin}', which is no passage; it begins with the first.",
                "Name a passage under 'start' in StoryData."
            );
        return passages
            .Select(p => knots.GetValueOrDefault(p.Name))
            .FirstOrDefault(k => k is not null);
    }

    private void Leave(TweePassage passage, PassageRole role)
    {
        var what = PassageRoles.Word(role);
        findings.Warn(
            Codes.TweePassage,
            passage.Line,
            $"The passage '{passage.Name}' is {what}, which has no equivalent.",
            "It stands in leftovers.ink as it was written; do what it did in ink or in the player."
        );
        leftovers.Add(
            $"TODO: Twee line {passage.Line}: '{passage.Name.ReplaceLineEndings(" ")}' is {what}."
        );
        leftovers.AddRange(InkText.Comment($":: {passage.Name}\n{passage.Text}"));
        leftovers.Add("");
    }

    private ImmutableArray<ImportedFile> Files(
        ImmutableArray<string> opening,
        List<string> bodies,
        string? start
    )
    {
        var files = new List<ImportedFile>();
        var chunks = bodies.Chunk(PassagesInFile).ToList();
        for (var i = 0; i < chunks.Count; i++)
            files.Add(
                new ImportedFile(
                    chunks.Count == 1 ? "passages.ink" : $"passages-{i + 1}.ink",
                    string.Join('\n', chunks[i])
                )
            );
        var functions = expressions.Functions.ToList();
        if (functions.Count > 0)
            files.Add(
                new ImportedFile(
                    "functions.ink",
                    string.Join('\n', functions).TrimStart('\n') + "\n"
                )
            );
        if (leftovers.Count > 0)
            files.Add(new ImportedFile("leftovers.ink", string.Join('\n', leftovers)));
        string[] main =
        [
            .. InkText.Comment(title),
            .. InkText.Comment(
                $"Imported from {source} ({story.Format}{(story.Ifid is { } ifid ? $", IFID {ifid}" : "")})."
            ),
            .. files.Select(f => $"INCLUDE {f.Path}"),
            "",
            .. variables.Declarations,
            "",
            .. opening,
            start is null ? "-> END" : $"-> {start}",
            "",
        ];
        return
        [
            new ImportedFile("drama.yaml", $"title: {Yaml(title)}\nscript: main.ink\n"),
            new ImportedFile("main.ink", string.Join('\n', main)),
            .. files,
        ];
    }

    private static string Yaml(string text) =>
        '"'
        + string.Concat(
            text.Select(c =>
                c is '"' or '\\' ? $"\\{c}"
                : char.IsControl(c) ? " "
                : c.ToString()
            )
        )
        + '"';
}

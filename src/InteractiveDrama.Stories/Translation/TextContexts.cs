using System.Collections.Immutable;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Reading;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Translation;

/// <summary>Finds what a translator has to know of each text of a story.</summary>
public sealed class TextContexts
{
    private readonly StoryPackage package;
    private readonly string locale;
    private readonly string nameFile;
    private readonly Dictionary<string, ScriptSource> scripts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentSite> sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> previous = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> choices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> beats = new(StringComparer.Ordinal);

    /// <summary>Reads the story and its scripts.</summary>
    /// <param name="project">The project, for what only its scripts say.</param>
    /// <param name="package">The story.</param>
    /// <param name="locale">The locale of the translation.</param>
    /// <exception cref="StoryFileException">A script cannot be read.</exception>
    public TextContexts(StoryProject project, StoryPackage package, string locale)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(package);
        this.package = package;
        this.locale = locale;
        nameFile = File.Exists(Path.Combine(project.Files.Root, ProjectLoader.SettingsFile))
            ? ProjectLoader.SettingsFile
            : project.Settings.Script;
        foreach (var file in package.Parts.SourceMap.Files)
            scripts[file] = TagScanner.Scan(file, project.Files.ReadText(file), null);
        foreach (var site in package.Parts.Ids.Sites)
        {
            sites[site.LineId] = site;
            sites[site.Id] = site;
        }

        foreach (var unit in package.Parts.Texts.Units.Where(u => u.Kind == TextKind.Label))
            labels.TryAdd(unit.Owner, unit.Source);
        ReadLines();
        ReadChoices();
        ReadBeats();
    }

    /// <summary>The context of a text.</summary>
    /// <param name="unit">The text.</param>
    public TextContext Of(TextUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!sites.TryGetValue(unit.Owner, out var site))
            return new TextContext(nameFile, null, null, null, null, null);
        var place = Place(site);
        var beat = beats.GetValueOrDefault(site.Id) ?? package.FlowOf(site.Paths[0]);
        return new TextContext(
            place?.File ?? nameFile,
            beat,
            previous.GetValueOrDefault(site.Id),
            choices.GetValueOrDefault(site.Id) ?? LeadingTo(beat),
            unit.Kind == TextKind.Label ? LabelLength.MostCharacters(locale) : null,
            place is null ? null : Note(place)
        );
    }

    private SourcePlace? Place(ContentSite site) => package.PlaceOf(site.Paths[0]);

    private void ReadLines()
    {
        var spoken = package
            .Parts.Texts.Units.Where(u => u.Kind is TextKind.Line or TextKind.Echo)
            .DistinctBy(u => u.Owner, StringComparer.Ordinal)
            .ToDictionary(u => u.Owner, u => u.Prefix + u.Source, StringComparer.Ordinal);
        var beforeDecision = new Dictionary<string, string?>(StringComparer.Ordinal);
        string? flow = null;
        string? last = null;
        foreach (var site in package.Parts.Ids.Sites)
        {
            if (package.FlowOf(site.Paths[0]) is var here && here != flow)
                (flow, last) = (here, null);
            // All choices of a decision are read behind the line above the first of them.
            if (site.IsChoice && package.DecisionOf(site.Paths[0]) is { } decision)
            {
                beforeDecision.TryAdd(decision.Id, last);
                last = beforeDecision[decision.Id];
            }

            if (last is not null)
                previous[site.Id] = last;
            last = spoken.GetValueOrDefault(site.LineId) ?? last;
        }
    }

    // ink keeps what follows a choice in a container 'c-0' beside the choice.
    private void ReadChoices()
    {
        var above = new List<ContentSite>();
        foreach (var site in package.Parts.Ids.Sites)
        {
            var path = site.Paths[0];
            if (Branch(path) is { } weave)
            {
                var led = above.FindLast(c => IsIn(c.Paths[0], weave));
                if (led is not null && labels.TryGetValue(led.Id, out var label))
                    choices[site.Id] = label;
            }

            if (site.IsChoice)
                above.Add(site);
        }
    }

    // The path before its last 'c-0'; null when there is none behind the last gather.
    private static string? Branch(string path)
    {
        var parts = path.Split('.');
        for (var i = parts.Length - 1; i > 0; i--)
        {
            if (parts[i].StartsWith("g-", StringComparison.Ordinal))
                return null;
            if (parts[i].StartsWith("c-", StringComparison.Ordinal))
                return string.Join('.', parts.Take(i));
        }

        return null;
    }

    private static bool IsIn(string choice, string weave) =>
        choice.Length > weave.Length
        && choice.StartsWith(weave, StringComparison.Ordinal)
        && choice[weave.Length] == '.'
        && !choice.AsSpan(weave.Length).Contains(".c-", StringComparison.Ordinal);

    private void ReadBeats()
    {
        string? flow = null;
        string? beat = null;
        foreach (var site in package.Parts.Ids.Sites.Reverse())
        {
            if (package.FlowOf(site.Paths[0]) is var here && here != flow)
                (flow, beat) = (here, null);
            if (site.IsChoice && package.DecisionOf(site.Paths[0]) is { } decision)
                beat = decision.Id;
            if (beat is not null)
                beats[site.Id] = beat;
        }
    }

    private string? LeadingTo(string beat)
    {
        var ways = package.Graph.Edges.Where(e => e.To == beat).Take(2).ToList();
        return ways is [{ Kind: GraphEdgeKind.Choice, Label: { Length: > 0 } label }]
            ? label
            : null;
    }

    private string? Note(SourcePlace place)
    {
        if (!scripts.TryGetValue(place.File, out var script))
            return null;
        var notes = script
            .TagsAbove(place.Line)
            .Reverse()
            .Concat(script.TagsOn(place.Line))
            .Select(t => t.Parsed)
            .Where(t => t.Key == TagKeys.Note && t.Value.Length > 0)
            .Select(t => t.Value)
            .ToImmutableArray();
        return notes.IsEmpty ? null : string.Join(" ", notes);
    }
}

using System.Collections.Immutable;
using System.Text;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Ids;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Texts;

/// <summary>Lists every text of a story, one for each way through the alternatives of its line.</summary>
internal static class TextUnits
{
    /// <summary>How many texts a line or a choice may have.</summary>
    public const int MostVariants = 64;

    /// <summary>Stands in place of the path of what a tunnel prints.</summary>
    public const string Tunnel = "->";

    // Stands for a slot where speakers are looked for; no script has it.
    private const char SlotMark = '\uFFFC';

    public static (TextsPart Texts, ImmutableArray<Diagnostic> Findings) Build(
        Ink.Parsed.Story parsed,
        ContentIndex content,
        ImmutableArray<ContentSite> sites,
        StorySettings settings,
        ImmutableArray<Episode> episodes,
        IdLock given
    )
    {
        var letters = new VariantLetters(given);
        var walker = new TextWalker(new TextOwners(content, sites), content);
        var lines = walker.Walk(parsed.content).Forms;
        var labels = walker.Labels.Forms;
        var units = ImmutableArray.CreateBuilder<TextUnit>(sites.Length);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var site in sites)
        {
            if (site.IsChoice && labels.TryGetValue(site.Id, out var label))
                Add(site, site.Id, TextKind.Label, label);
            if (lines.TryGetValue(site.LineId, out var line))
                Add(site, site.LineId, site.IsChoice ? TextKind.Echo : TextKind.Line, line);
        }

        units.AddRange(Names(settings, episodes));
        return (new TextsPart(units.ToImmutable()), findings.ToImmutable());

        void Add(ContentSite site, string owner, TextKind kind, List<TextForm> forms)
        {
            var found = Of(owner, kind, forms, settings.Cast, letters);
            if (found.Length <= MostVariants)
            {
                units.AddRange(found);
                return;
            }

            var place = content.Place(site.Paths[0]);
            findings.Add(
                new Diagnostic(
                    Codes.TooManyVariants,
                    Severity.Warning,
                    $"The text '{owner}' can read more than {MostVariants} ways, so it cannot be translated.",
                    place?.File,
                    place?.Line,
                    1,
                    "Split the line, so that each has fewer alternatives."
                )
            );
        }
    }

    private static ImmutableArray<TextUnit> Of(
        string owner,
        TextKind kind,
        List<TextForm> forms,
        ImmutableArray<CastMember> cast,
        VariantLetters given
    )
    {
        var texts = forms
            .Select(f => WithoutOuterTunnels(f.Pieces))
            .Where(p => p.Any(t => t.Text is not null && !t.IsBlank))
            .GroupBy(Template, StringComparer.Ordinal)
            .ToList();
        var letters = texts.Count > 1 ? given.Of(owner, [.. texts.Select(t => t.Key)]) : [];
        return
        [
            .. texts.Select(
                (t, i) =>
                    Unit(
                        texts.Count == 1 ? owner : $"{owner}.{letters[i]}",
                        owner,
                        kind,
                        t.Key,
                        [.. t],
                        cast
                    )
            ),
        ];
    }

    // A tunnel at a line's end prints lines of its own.
    private static ImmutableArray<TextPiece> WithoutOuterTunnels(ImmutableArray<TextPiece> pieces)
    {
        var (from, to) = (0, pieces.Length);
        while (from < to && pieces[from].Path == Tunnel)
            from++;
        while (to > from && (pieces[to - 1].Path == Tunnel || IsBeforeTunnel(to - 1)))
            to--;
        return pieces[from..to];

        bool IsBeforeTunnel(int at) =>
            pieces[at].IsBlank && at + 1 < pieces.Length && pieces[at + 1].Path == Tunnel;
    }

    private static TextUnit Unit(
        string id,
        string owner,
        TextKind kind,
        string template,
        ImmutableArray<ImmutableArray<TextPiece>> forms,
        ImmutableArray<CastMember> cast
    )
    {
        // Speakers are read from the text as a viewer's are, with what is filled in left open.
        var read = TextTemplate.Parse(template).Fill(_ => SlotMark.ToString());
        var spoken = SpokenLine.Parse(read, cast);
        var prefix = spoken.Speaker is null ? "" : read[..(read.Length - spoken.Text.Length)];
        if (prefix.Contains(SlotMark, StringComparison.Ordinal) || spoken.Text.Length == 0)
            prefix = "";
        return prefix.Length == 0
            ? new TextUnit(id, owner, kind, template, null, null, "", forms)
            : new TextUnit(
                id,
                owner,
                kind,
                template[TextTemplate.Escape(prefix).Length..],
                spoken.Speaker,
                spoken.Mood,
                prefix,
                forms
            );
    }

    /// <summary>A text's source: its pieces, slots numbered, blanks as ink's output has them.</summary>
    private static string Template(ImmutableArray<TextPiece> pieces)
    {
        var template = new StringBuilder();
        var slots = 0;
        foreach (var piece in pieces)
            template.Append(
                piece.Text is { } text ? TextTemplate.Escape(text) : TextTemplate.Slot(slots++)
            );
        return Blanks.Tidy(template.ToString());
    }

    private static IEnumerable<TextUnit> Names(
        StorySettings settings,
        ImmutableArray<Episode> episodes
    )
    {
        yield return Name(NameIds.Title, settings.Title);
        foreach (var episode in episodes)
            yield return Name(NameIds.Episode(episode.Id), episode.Title);
        foreach (var member in settings.Cast)
            yield return Name(NameIds.Cast(member.Key), member.Name);
        foreach (var place in settings.Places)
            yield return Name(NameIds.Place(place.Key), place.Name);
    }

    private static TextUnit Name(string id, string name) =>
        new(id, id, TextKind.Name, TextTemplate.Escape(name), null, null, "", []);
}

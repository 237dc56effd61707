using System.Collections.Immutable;
using System.Text;

namespace InteractiveDrama.Cli.Shots;

/// <summary>The recording script of one language: who speaks which lines, by id.</summary>
internal static class VoiceScript
{
    private const string Narrator = "Narration";

    private static readonly ImmutableArray<string> Columns =
    [
        "actor",
        "id",
        "mood",
        "text",
        "note",
        "episode",
        "voice",
        "human",
    ];

    /// <summary>As a table for spreadsheets.</summary>
    public static byte[] Csv(StoryNeeds needs, Dictionary<string, string> names) =>
        Table.Write(
            Columns,
            Actors(needs, names)
                .SelectMany(a =>
                    a.Select(v =>
                        (IEnumerable<string?>)
                            [
                                a.Key,
                                v.Id,
                                v.Words.Mood,
                                v.Words.Text,
                                v.Words.Note,
                                v.Episode,
                                v.Words.Voice,
                                v.IsHuman ? "yes" : null,
                            ]
                    )
                )
        );

    /// <summary>As a page to print, an actor after the other.</summary>
    public static string Page(
        string title,
        string locale,
        StoryNeeds needs,
        Dictionary<string, string> names
    )
    {
        var page = new StringBuilder("<main>");
        foreach (var actor in Actors(needs, names))
        {
            page.Append($"<h2>{ListPage.Text(actor.Key)}</h2><table><thead><tr>")
                .Append(
                    "<th>Line</th><th>Mood</th><th>Words</th><th>Note</th></tr></thead><tbody>"
                );
            foreach (var line in actor)
            {
                page.Append($"<tr><td>{ListPage.Text(line.Id)}</td>")
                    .Append($"<td class=\"muted\">{ListPage.Text(line.Words.Mood ?? "")}</td>")
                    .Append($"<td class=\"words\">{ListPage.Text(line.Words.Text)}</td>")
                    .Append(
                        $"<td class=\"muted\">{ListPage.Text(line.Words.Note ?? "")}</td></tr>"
                    );
            }

            page.Append("</tbody></table>");
        }

        page.Append("</main>");
        return ListPage.Write(
            $"{title}: recording script",
            $"{needs.Voices.Length} lines in {locale}. Name each recording by its line's id, such as voice/{locale}/{(needs.Voices.IsEmpty ? "ID" : needs.Voices[0].Id)}.wav.",
            page
        );
    }

    /// <summary>As JSON.</summary>
    public static object Json(string locale, StoryNeeds needs, Dictionary<string, string> names) =>
        new
        {
            story = needs.Story,
            locale,
            whole = needs.IsWhole,
            actors = Actors(needs, names)
                .Select(a => new
                {
                    actor = a.Key,
                    lines = a.Select(v => new
                    {
                        id = v.Id,
                        speaker = v.Words.Speaker,
                        mood = v.Words.Mood,
                        text = v.Words.Text,
                        note = v.Words.Note,
                        episode = v.Episode,
                        voice = v.Words.Voice,
                        human = v.IsHuman,
                        contentHash = v.ContentHash,
                    }),
                }),
        };

    private static IEnumerable<IGrouping<string, VoiceEntry>> Actors(
        StoryNeeds needs,
        Dictionary<string, string> names
    ) =>
        needs.Voices.GroupBy(
            v => v.Words.Speaker is { } who ? names.GetValueOrDefault(who, who) : Narrator,
            StringComparer.Ordinal
        );
}

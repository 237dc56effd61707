using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Cli.Shots;

/// <summary>The shot list as a page to print and take along: each shot as it is drawn, with what is asked for.</summary>
internal static class ShotPage
{
    /// <summary>Writes it.</summary>
    /// <param name="package">The story.</param>
    /// <param name="rows">The shots.</param>
    public static string Write(StoryPackage package, ImmutableArray<ShotRow> rows)
    {
        var wide = rows.Any(r => r.Spec.AspectRatio == "16:9");
        var page = new StringBuilder($"<main style=\"--frame:{(wide ? "320px" : "180px")}\">");
        foreach (var episode in rows.GroupBy(r => r.Episode, StringComparer.Ordinal))
        {
            if (episode.Key is { } name)
                page.Append($"<h2>{ListPage.Text(package.Episode(name)?.Title ?? name)}</h2>");
            foreach (var row in episode)
                Shot(page, row);
        }

        page.Append("</main>");
        var files = rows.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count();
        return ListPage.Write(
            $"{package.Title}: shot list",
            $"{files} shots. Name each clip by its id, such as media/{(rows.IsEmpty ? "ID" : rows[0].Id)}.mp4.",
            page
        );
    }

    private static void Shot(StringBuilder page, ShotRow row)
    {
        var spec = row.Spec;
        var picture = Convert.ToBase64String(AnimaticProvider.Draw(spec));
        string?[] facts =
        [
            $"{row.Seconds.ToString("0.###", CultureInfo.InvariantCulture)} s",
            ShotTable.Word(spec.ShotSize),
            ShotTable.Word(spec.CameraAngle),
            Movement(spec),
            spec.AspectRatio,
            row.Who.IsEmpty ? null : string.Join(", ", row.Who),
            row.Place,
            spec.TimeOfDay,
            spec.Weather,
        ];
        page.Append("<article><img alt=\"\" src=\"data:image/svg+xml;base64,")
            .Append(picture)
            .Append($"\"><div><h3>{ListPage.Text(row.Id)}");
        if (row.Scenes > 1)
            page.Append($" <small>scene {row.Scene} of {row.Scenes}</small>");
        if (row.Human)
            page.Append("<span class=\"human\">people only</span>");
        page.Append("</h3><p class=\"facts\">")
            .Append(ListPage.Text(string.Join(" · ", facts.Where(f => f is not null))))
            .Append("</p>");
        if (spec.Action is { } action)
            page.Append($"<p class=\"action\">{ListPage.Text(action)}</p>");
        if (!row.Lines.IsEmpty)
        {
            page.Append("<blockquote>");
            foreach (var line in row.Lines)
                page.Append($"<p>{ListPage.Text(line)}</p>");
            page.Append("</blockquote>");
        }

        page.Append("<dl>");
        Fact(page, "Prompt", row.Prompt);
        Fact(page, "Not", row.Negative);
        Fact(page, "References", string.Join(", ", row.References));
        page.Append("</dl></div></article>");
    }

    private static string Movement(ShotSpec spec)
    {
        var movement = ShotTable.Word(spec.CameraMovement);
        return spec.CameraMovement == CameraMovement.Static || spec.Pace == MovementPace.Normal
            ? movement
            : $"{ShotTable.Word(spec.Pace)} {movement}";
    }

    private static void Fact(StringBuilder page, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            page.Append($"<dt>{name}</dt><dd>{ListPage.Text(value)}</dd>");
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using InteractiveDrama.Cli.Rendering;

namespace InteractiveDrama.Cli.Releasing.Packing;

/// <summary>The pages of a reviewer's pack. They need nothing but what lies beside them.</summary>
internal static class PackPage
{
    private const string Further = """
        .frame video{display:block;width:100%;height:100%;object-fit:cover;background:#000}
        nav{display:flex;flex-wrap:wrap;gap:4px 24px;margin:16px 0 0}
        a{color:#7fd4ff}
        .lines{margin:4px 0 0;padding:0;list-style:none;display:grid;gap:4px;color:var(--text)}
        .lines b{font-variant:small-caps}
        .lines audio{display:block;width:100%;height:32px}
        .missing{margin:16px 0 0;padding:12px 16px;border:1px solid var(--accent);border-radius:8px}
        table{border-collapse:collapse;width:100%;margin-top:24px}
        th,td{padding:6px 16px 6px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
        ol.way{display:block;margin:0;padding-left:20px;list-style:decimal}
        """;

    /// <summary>Every shot once, in script order, with what is said under it.</summary>
    /// <param name="title">The story's title.</param>
    /// <param name="isWide">Whether frames are 16:9.</param>
    /// <param name="shots">The shots.</param>
    /// <param name="facts">What the release says, a line each.</param>
    /// <param name="missing">What is missing, a line each.</param>
    /// <param name="links">What else lies in the pack: name and words.</param>
    public static string Shots(
        string title,
        bool isWide,
        ImmutableArray<PackShot> shots,
        IEnumerable<string> facts,
        IReadOnlyCollection<string> missing,
        IEnumerable<(string File, string Words)> links
    )
    {
        var page = Begin(title, "for review", isWide);
        foreach (var fact in facts)
        {
            page.Append("<p class=\"sum\">").Append(Text(fact)).Append("</p>");
        }
        page.Append("<nav>");
        foreach (var (file, words) in links)
        {
            page.Append("<a href=\"")
                .Append(Text(file))
                .Append("\">")
                .Append(Text(words))
                .Append("</a>");
        }
        page.Append("</nav>");
        if (missing.Count > 0)
        {
            page.Append("<div class=\"missing\"><b>Missing for a release</b><ul>");
            foreach (var gap in missing)
            {
                page.Append("<li>").Append(Text(gap)).Append("</li>");
            }
            page.Append("</ul></div>");
        }
        page.Append("</header>");
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var episode in shots.GroupBy(shot => shot.Episode, StringComparer.Ordinal))
        {
            page.Append("<section>");
            if (episode.Key is { } name)
            {
                page.Append("<h2>").Append(Text(name)).Append("</h2>");
            }
            page.Append("<ol>");
            foreach (var shot in episode)
            {
                // One in several scenes is linked to where it comes first.
                page.Append(named.Add(shot.Id) ? $"<li id=\"{Text(shot.Id)}\">" : "<li>");
                Shot(page, shot);
            }
            page.Append("</ol></section>");
        }
        return page.Append("</body></html>").ToString();
    }

    /// <summary>Every decision and ending, with the choices that lead there.</summary>
    /// <param name="title">The story's title.</param>
    /// <param name="isWide">Whether frames are 16:9.</param>
    /// <param name="beats">The decisions and endings.</param>
    public static string Beats(string title, bool isWide, ImmutableArray<PackBeat> beats)
    {
        var page = Begin(title, "beats", isWide)
            .Append("<nav><a href=\"index.html\">Every shot</a></nav></header>")
            .Append("<table><tr><th>Beat</th><th>Choices that lead there</th><th>Shots</th></tr>");
        foreach (var beat in beats)
        {
            page.Append("<tr id=\"")
                .Append(Text(beat.Id))
                .Append("\"><td><code>")
                .Append(Text(beat.Id))
                .Append("</code><br>")
                .Append(beat.Kind)
                .Append("</td><td>");
            if (beat.Choices.Count == 0)
            {
                page.Append("at the beginning");
            }
            else
            {
                page.Append("<ol class=\"way\">");
                foreach (var choice in beat.Choices)
                {
                    page.Append("<li>").Append(Text(choice)).Append("</li>");
                }
                page.Append("</ol>");
            }
            page.Append("</td><td>")
                .AppendJoin(
                    ", ",
                    beat.Shots.Select(shot =>
                        $"<a href=\"index.html#{Text(shot)}\">{Text(shot)}</a>"
                    )
                )
                .Append("</td></tr>");
        }
        return page.Append("</table></body></html>").ToString();
    }

    private static StringBuilder Begin(string title, string what, bool isWide) =>
        new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
            // A page opened from a disk has no origin of its own.
            .Append(" img-src 'self' file:; media-src 'self' file:; style-src 'unsafe-inline'\">")
            .Append("<title>")
            .Append(Text(title))
            .Append(" — ")
            .Append(what)
            .Append("</title><style>")
            .Append(ContactSheetStyle.Of(isWide))
            .Append(Further)
            .Append("</style></head><body><header><h1>")
            .Append(Text(title))
            .Append("</h1>");

    private static void Shot(StringBuilder page, PackShot shot)
    {
        page.Append("<figure><div class=\"frame\">");
        if (shot.Film is { } film)
        {
            page.Append("<video controls preload=\"none\" src=\"").Append(film).Append('"');
            if (shot.Picture is { } poster)
            {
                page.Append(" poster=\"").Append(poster).Append('"');
            }
            page.Append("></video>");
        }
        else if (shot.Picture is { } picture)
        {
            page.Append("<img loading=\"lazy\" alt=\"")
                .Append(Text(shot.Words))
                .Append("\" src=\"")
                .Append(picture)
                .Append("\">");
        }
        page.Append("<b class=\"status ")
            .Append(shot.Status)
            .Append("\">")
            .Append(
                shot.Status switch
                {
                    "final" => "Final",
                    "animatic" => "Drawn",
                    _ => "Missing",
                }
            )
            .Append("</b></div><figcaption><code>")
            .Append(Text(shot.Id))
            .Append("</code><ul class=\"lines\">");
        foreach (var line in shot.Lines)
        {
            page.Append("<li>");
            if (line.Speaker is { } speaker)
            {
                page.Append("<b>").Append(Text(speaker)).Append("</b> ");
            }
            page.Append(Text(line.Text));
            if (line.Voice is { } voice)
            {
                page.Append("<audio controls preload=\"none\" src=\"")
                    .Append(voice)
                    .Append("\"></audio>");
            }
            page.Append("</li>");
        }
        page.Append("</ul><span>")
            .Append(Text(shot.Words))
            .Append("</span><span class=\"made\">")
            .Append(CultureInfo.InvariantCulture, $"{shot.Seconds:0.#} s · ")
            .Append(Text(shot.Maker))
            .Append("</span><span>")
            .Append(Text(shot.Standing))
            .Append("</span></figcaption></figure></li>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>Every shot of a story on one page, by episode: a file that needs nothing else.</summary>
internal static class ContactSheet
{
    private static readonly ImmutableArray<(string Status, string Word, string Meaning)> Legend =
    [
        ("final", "Final", "what viewers see"),
        ("keyframe", "Keyframe", "a still, until the final take is made"),
        ("animatic", "Animatic", "drawn, until something better is made"),
        ("human", "Awaited", "only people may make it; a drawing stands in"),
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="title">The story's title.</param>
    /// <param name="isWide">Whether frames are 16:9.</param>
    /// <param name="frames">The shots, in script order.</param>
    /// <param name="spent">What they cost together, in words; null when nothing.</param>
    public static string Write(
        string title,
        bool isWide,
        ImmutableArray<SheetFrame> frames,
        string? spent
    )
    {
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
            .Append(" img-src data:; style-src 'unsafe-inline'\">")
            .Append("<title>")
            .Append(Text(title))
            .Append(" — contact sheet</title>")
            .Append("<style>")
            .Append(ContactSheetStyle.Of(isWide))
            .Append("</style></head><body>");
        Head(page, title, frames, spent);
        foreach (var episode in Runs(frames))
        {
            page.Append("<section>");
            if (episode[0].Episode is { } name)
            {
                page.Append("<h2>")
                    .Append(Text(name))
                    .Append(" <small>")
                    .Append(episode.Length)
                    .Append(" shots, ")
                    .Append(Length(episode))
                    .Append("</small></h2>");
            }
            page.Append("<ol>");
            foreach (var frame in episode)
            {
                Frame(page, frame);
            }
            page.Append("</ol></section>");
        }
        return page.Append("</body></html>").ToString();
    }

    private static void Head(
        StringBuilder page,
        string title,
        ImmutableArray<SheetFrame> frames,
        string? spent
    )
    {
        page.Append("<header><h1>")
            .Append(Text(title))
            .Append("</h1><p class=\"sum\">")
            .Append(frames.Length)
            .Append(" shots, ")
            .Append(Length(frames));
        if (spent is not null)
        {
            page.Append(", ").Append(Text(spent));
        }
        page.Append("</p><ul class=\"legend\">");
        foreach (var (status, word, meaning) in Legend)
        {
            var count = frames.Count(frame => frame.Status == status);
            if (count > 0)
            {
                page.Append("<li><b class=\"")
                    .Append(status)
                    .Append("\">")
                    .Append(count)
                    .Append(' ')
                    .Append(word.ToLowerInvariant())
                    .Append("</b> ")
                    .Append(meaning)
                    .Append("</li>");
            }
        }
        page.Append("</ul></header>");
    }

    private static void Frame(StringBuilder page, SheetFrame frame)
    {
        var word = Legend.FirstOrDefault(row => row.Status == frame.Status).Word ?? "Missing";
        page.Append("<li><figure><div class=\"frame\">");
        if (frame.Picture is { } picture)
        {
            page.Append("<img loading=\"lazy\" alt=\"")
                .Append(Text(frame.Words))
                .Append("\" src=\"")
                .Append(picture)
                .Append("\">");
        }
        page.Append("<b class=\"status ")
            .Append(frame.Status)
            .Append("\">")
            .Append(word)
            .Append("</b><span class=\"caption\">");
        if (frame.Speaker is { } speaker)
        {
            page.Append("<i>").Append(Text(speaker)).Append("</i> ");
        }
        page.Append(Text(frame.Caption))
            .Append("</span></div><figcaption><code>")
            .Append(Text(frame.Id))
            .Append("</code><span>")
            .Append(Text(frame.Words))
            .Append("</span><span class=\"made\">")
            .Append(Seconds(frame.Seconds))
            .Append(" · ")
            .Append(Text(frame.Maker));
        if (frame.Cost.Length > 0)
        {
            page.Append(" · ").Append(Text(frame.Cost));
        }
        page.Append("</span></figcaption></figure></li>");
    }

    private static List<ImmutableArray<SheetFrame>> Runs(ImmutableArray<SheetFrame> frames) =>
        [
            .. frames
                .GroupBy(frame => frame.Episode, StringComparer.Ordinal)
                .Select(episode => episode.ToImmutableArray()),
        ];

    private static string Length(ImmutableArray<SheetFrame> frames)
    {
        var whole = TimeSpan.FromSeconds(Math.Round(frames.Sum(frame => frame.Seconds)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)whole.TotalMinutes}:{whole.Seconds:00} of film"
        );
    }

    private static string Seconds(double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds:0.#} s");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}

using System.Globalization;
using System.Net;
using System.Text;
using InteractiveDrama.Cli.Rendering;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Cli.Review;

/// <summary>The takes of a shot side by side on one page, in the look of the contact sheet: a file that needs nothing else.</summary>
/// <param name="store">The media.</param>
internal sealed class TakesSheet(IMediaStore store)
{
    private const long MostBytes = 8 * 1024 * 1024;

    private const string Further = """
        .frame video{display:block;width:100%;height:100%;object-fit:contain}
        .frame audio{position:absolute;inset:auto 8px 8px;width:calc(100% - 16px)}
        figcaption span:not(.made){display:block;overflow:visible}
        mark{background:none;color:var(--accent);font-weight:600}
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="takes">The takes, oldest first.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<string> WriteAsync(
        IReadOnlyList<ReviewDetail> takes,
        CancellationToken cancellation
    )
    {
        var subject = takes.Count > 0 ? takes[0].Item.Subject : "";
        var isWide = takes.Any(one => one.Record.Files.Any(file => file.Width > file.Height));
        var page = new StringBuilder()
            .Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
            .Append(" img-src data:; media-src data:; style-src 'unsafe-inline'\">")
            .Append($"<title>{Text(subject)} — takes</title><style>")
            .Append(ContactSheetStyle.Of(isWide))
            .Append(Further)
            .Append($"</style></head><body><header><h1>{Text(subject)}</h1>")
            .Append($"<p class=\"sum\">{takes.Count} takes, the oldest first</p></header>")
            .Append("<section><ol>");
        for (var i = 0; i < takes.Count; i++)
        {
            var before = i == 0 ? null : takes[i - 1].Record.Prompt;
            await AddAsync(page, takes[i], before, cancellation);
        }
        return page.Append("</ol></section></body></html>").ToString();
    }

    private async Task AddAsync(
        StringBuilder page,
        ReviewDetail detail,
        string? before,
        CancellationToken cancellation
    )
    {
        var (item, take) = (detail.Item, detail.Record);
        var standing = CliJson.Line(item.Standing).Trim('"');
        var mark = item.Standing is TakeStanding.Approved ? "final" : "human";
        page.Append("<li><figure><div class=\"frame\">")
            .Append(await MediaAsync(take, cancellation))
            .Append($"<b class=\"status {mark}\">{standing}</b></div><figcaption>")
            .Append($"<code>{Text(take.Id)}</code><span>");
        foreach (
            var (word, isNew) in PromptDifference.Of(before ?? take.Prompt ?? "", take.Prompt ?? "")
        )
        {
            page.Append(isNew ? $"<mark>{Text(word)}</mark> " : Text(word) + " ");
        }
        page.Append("</span><span class=\"made\">").Append(Text(Made(detail))).Append("</span>");
        foreach (var check in take.Checks.IsDefault ? [] : take.Checks)
        {
            page.Append(
                $"<span class=\"made\">{Text(check.Name)} {CliJson.Line(check.Verdict).Trim('"')} {Text(check.Words)}</span>"
            );
        }
        foreach (var entry in detail.Entries)
        {
            page.Append(
                $"<span class=\"made\">{Text(entry.Who)}: {CliJson.Line(entry.Verb).Trim('"')} {Text(entry.Gate ?? "")} {Text(entry.Reason ?? "")}</span>"
            );
        }
        page.Append("</figcaption></figure></li>");
    }

    private static string Made(ReviewDetail detail)
    {
        var take = detail.Record;
        var words = new List<string>
        {
            take.Model is { } model ? $"{take.Provider}, {model}" : take.Provider,
        };
        if (take.Seed is { } seed)
        {
            words.Add($"seed {seed.ToString(CultureInfo.InvariantCulture)}");
        }
        words.Add(RenderText.Amount(take.Cost, take.Currency));
        if (detail.Item.Published)
        {
            words.Add("shown");
        }
        return string.Join(" · ", words);
    }

    // The smallest that is served: a page with several takes is to open at once.
    private async Task<string> MediaAsync(Take take, CancellationToken cancellation)
    {
        var file = take
            .Files.Where(file => file.Role == MediaRole.Rendition && file.Bytes <= MostBytes)
            .MinBy(file => file.Bytes);
        file ??= take.Files.FirstOrDefault(one =>
            one.Role == MediaRole.Poster && one.Bytes <= MostBytes
        );
        if (file is null || await store.OpenAsync(file.Sha256, cancellation) is not { } bytes)
        {
            return "";
        }
        await using (bytes)
        {
            using var whole = new MemoryStream();
            await bytes.CopyToAsync(whole, cancellation);
            var data = $"data:{file.Type};base64,{Convert.ToBase64String(whole.ToArray())}";
            return file.Type.Split('/')[0] switch
            {
                "video" => $"<video controls muted loop playsinline src=\"{data}\"></video>",
                "audio" => $"<audio controls src=\"{data}\"></audio>",
                _ => $"<img alt=\"\" src=\"{data}\">",
            };
        }
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}

using System.Text.RegularExpressions;

namespace InteractiveDrama.Cli.Reports;

/// <summary>Puts a built page's own scripts and styles into it, so that it opens from anywhere.</summary>
internal static partial class PageInliner
{
    public static string Inline(string html, string folder)
    {
        html = Style().Replace(html, m => $"<style>{Text(folder, m.Groups["href"].Value)}</style>");
        html = Preload().Replace(html, "");
        return Script()
            .Replace(
                html,
                m => $"<script type=\"module\">{Module(folder, m.Groups["src"].Value)}</script>"
            );
    }

    private static string Module(string folder, string source) =>
        Text(folder, source).Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);

    private static string Text(string folder, string address) =>
        File.ReadAllText(
            Path.Combine(folder, address.TrimStart('/').Replace('/', Path.DirectorySeparatorChar))
        );

    [GeneratedRegex(
        "<link rel=\"stylesheet\"[^>]*href=\"(?<href>[^\"]+)\"[^>]*>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Style();

    [GeneratedRegex("<link rel=\"modulepreload\"[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Preload();

    [GeneratedRegex(
        "<script type=\"module\"[^>]*src=\"(?<src>[^\"]+)\"[^>]*></script>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Script();
}

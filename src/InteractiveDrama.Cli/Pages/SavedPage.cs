using System.Text.Json;

namespace InteractiveDrama.Cli.Pages;

/// <summary>A page as one file, with its data in it.</summary>
internal static class SavedPage
{
    /// <summary>Puts data into a built page.</summary>
    /// <param name="name">The page's name: <c>report</c> or <c>graph</c>.</param>
    /// <param name="data">What it shows.</param>
    /// <param name="pages">The folder of the built pages.</param>
    /// <exception cref="IOException">The pages are not built.</exception>
    public static string Make<T>(string name, T data, string pages)
    {
        var page = Path.Combine(pages, $"{name}-file.html");
        if (!File.Exists(page))
            throw new IOException(
                $"The {name}'s page is not built: run 'npm run build' in the project's folder, or set DRAMA_PAGES to a folder that has it (now '{pages}')."
            );
        var empty = $"<script type=\"application/json\" id=\"{name}-data\"></script>";
        // Inside a script element only the end tag could be taken for markup.
        var json = JsonSerializer.Serialize(data).Replace("<", "\\u003c", StringComparison.Ordinal);
        return File.ReadAllText(page)
            .Replace(
                empty,
                empty.Replace("></", $">{json}</", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
    }
}

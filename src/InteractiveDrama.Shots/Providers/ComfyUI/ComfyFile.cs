using System.Text.Json;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>A file that a job made, as its outputs name it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Folder">The folder under the kind's; empty for none.</param>
/// <param name="Place">Which of the server's folders: <c>output</c> or <c>temp</c>.</param>
internal sealed record ComfyFile(string Name, string Folder, string Place)
{
    /// <summary>The path that reads it.</summary>
    public string Path =>
        $"view?filename={Uri.EscapeDataString(Name)}&subfolder={Uri.EscapeDataString(Folder)}&type={Uri.EscapeDataString(Place)}";

    /// <summary>The file to take of a job's outputs: of the kind that is made, kept before temporary.</summary>
    /// <param name="outputs">The outputs by node; null when there are none.</param>
    /// <param name="node">The node whose files are taken; null for any.</param>
    /// <param name="makes">What is made.</param>
    public static ComfyFile? Of(
        JsonElement? outputs,
        string? node,
        IReadOnlyCollection<MediaKind> makes
    ) =>
        All(outputs, node)
            .Where(f => f.Place is "output" or "temp" && IsOf(f.Name, makes))
            .OrderBy(f => f.Place is "output" ? 0 : 1)
            .FirstOrDefault();

    private static IEnumerable<ComfyFile> All(JsonElement? outputs, string? node)
    {
        if (outputs is not { ValueKind: JsonValueKind.Object } nodes)
            yield break;
        foreach (var output in nodes.EnumerateObject())
        {
            if (
                (node is not null && output.Name != node)
                || output.Value.ValueKind is not JsonValueKind.Object
            )
                continue;
            var lists = output.Value.EnumerateObject().Select(l => l.Value);
            foreach (var list in lists.Where(l => l.ValueKind is JsonValueKind.Array))
            {
                foreach (var file in list.EnumerateArray())
                {
                    if (ComfyErrors.Text(file, "filename") is { Length: > 0 } name)
                        yield return new ComfyFile(
                            name,
                            ComfyErrors.Text(file, "subfolder") ?? "",
                            ComfyErrors.Text(file, "type") ?? "output"
                        );
                }
            }
        }
    }

    // What the bytes are is looked at later; the ending only tells a video from the still saved beside it.
    private static bool IsOf(string name, IReadOnlyCollection<MediaKind> makes) =>
        System.IO.Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".mp4" or ".webm" or ".mov" or ".gif" => makes.Contains(MediaKind.Video),
            ".png" or ".jpg" or ".jpeg" or ".webp" => makes.Contains(MediaKind.Image),
            ".wav" or ".mp3" or ".flac" or ".m4a" or ".ogg" or ".opus" => makes.Contains(
                MediaKind.Speech
            ),
            _ => false,
        };
}

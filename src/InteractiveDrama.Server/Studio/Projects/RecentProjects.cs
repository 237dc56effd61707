using System.Collections.Immutable;
using System.Text.Json;

namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>The projects opened last, kept beside the server's data.</summary>
internal sealed class RecentProjects(string dataFolder)
{
    private const int Most = 12;
    private readonly string file = Path.Combine(dataFolder, "studio", "recent.json");
    private readonly Lock gate = new();

    /// <summary>Those that are still there, the last first.</summary>
    public ImmutableArray<string> All()
    {
        lock (gate)
            return [.. Read().Where(Path.Exists)];
    }

    /// <summary>Puts a project first.</summary>
    public void Add(string path)
    {
        lock (gate)
        {
            string[] paths = [path, .. Read().Where(p => p != path)];
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, JsonSerializer.Serialize(paths.Take(Most)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Nothing is lost but a shortcut.
            }
        }
    }

    private string[] Read()
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(File.ReadAllText(file)) ?? [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }
}

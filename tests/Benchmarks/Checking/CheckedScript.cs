namespace InteractiveDrama.Benchmarks.Checking;

/// <summary>A script to check.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Path">The file, or the project's folder.</param>
/// <param name="Main">The main script's file.</param>
/// <param name="Goal">Whether the goal is asked of it.</param>
internal sealed record CheckedScript(string Name, string Path, string Main, bool Goal)
{
    /// <summary>Bytes of its ink, included scripts with it.</summary>
    public long Bytes { get; } =
        Directory
            .GetFiles(System.IO.Path.GetDirectoryName(Main)!, "*.ink", SearchOption.AllDirectories)
            .Where(f => Path != Main || f == Main)
            .Sum(f => new FileInfo(f).Length);
}

namespace InteractiveDrama.Testing;

/// <summary>The repository these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Story(string name) => Path.Combine(Root, "stories", name);

    public static IEnumerable<string> Stories =>
        Directory.GetDirectories(Path.Combine(Root, "stories")).Order(StringComparer.Ordinal);

    private static string Find()
    {
        for (
            var folder = AppContext.BaseDirectory;
            folder is not null;
            folder = Path.GetDirectoryName(folder)
        )
        {
            if (File.Exists(Path.Combine(folder, "InteractiveDrama.sln")))
                return folder;
        }

        throw new InvalidOperationException("These tests run from inside the repository.");
    }
}

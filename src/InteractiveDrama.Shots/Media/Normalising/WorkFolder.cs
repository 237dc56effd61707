namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>A folder for what is made on the way; gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("drama-media-").FullName;

    /// <summary>The path of a file in it.</summary>
    /// <param name="name">The file's name.</param>
    public string File(string name) => Path.Combine(_path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(_path, recursive: true);
        }
        catch (IOException)
        {
            // Whoever still reads there keeps it; the system clears its temporary folder.
        }
    }
}

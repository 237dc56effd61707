namespace InteractiveDrama.Cli.Cutting;

/// <summary>The file a film goes to: written beside it, so that what has its name is whole or the one before.</summary>
internal sealed class CutOutput : IDisposable
{
    private readonly string file;

    private CutOutput(string file)
    {
        this.file = file;
        Beside = $"{file}.{Guid.NewGuid():N}.part";
    }

    /// <summary>Where it is written.</summary>
    public string Beside { get; }

    /// <summary>Makes room for a film, before any work is done for it.</summary>
    /// <param name="output">The file as given.</param>
    /// <exception cref="UsageException">It is a folder, or in none that is there.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static CutOutput Open(string output)
    {
        var full = Path.GetFullPath(output);
        if (Directory.Exists(full))
        {
            throw new UsageException($"'{output}' is a folder; give the film a name in it.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new UsageException(
                $"There is no folder '{Path.GetDirectoryName(full)}' for the film; make it first."
            );
        }

        var opened = new CutOutput(full);
        try
        {
            File.Create(opened.Beside).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The film cannot be written to '{output}': {e.Message}", e);
        }

        return opened;
    }

    /// <summary>Gives the film its name.</summary>
    public void Finish() => File.Move(Beside, file, overwrite: true);

    public void Dispose() => File.Delete(Beside);
}

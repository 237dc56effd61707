namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>Files that nobody else can read and that are gone when they are disposed of.</summary>
internal static class TemporaryMedia
{
    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(
            Path.Combine(Path.GetTempPath(), $"drama-{Path.GetRandomFileName()}"),
            options
        );
    }
}

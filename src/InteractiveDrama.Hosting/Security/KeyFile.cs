using System.Security.Cryptography;

namespace InteractiveDrama.Hosting.Security;

/// <summary>A secret of 32 bytes in a file, made the first time it is asked for. Only its owner may read it.</summary>
internal static class KeyFile
{
    /// <summary>Its length in bytes.</summary>
    public const int Length = 32;

    /// <summary>The key that is kept, or a new one that now is.</summary>
    /// <returns>Null when what is there is no key.</returns>
    /// <exception cref="IOException">It can be neither read nor kept.</exception>
    /// <exception cref="UnauthorizedAccessException">It may be neither read nor kept.</exception>
    public static byte[]? Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            Write(path, RandomNumberGenerator.GetBytes(Length));
        }
        return File.ReadAllBytes(path) is { Length: Length } kept ? kept : null;
    }

    /// <summary>Another process may do the same at once: the file appears whole, and the first one stays.</summary>
    private static void Write(string path, byte[] key)
    {
        var beside = $"{path}.{Guid.NewGuid():N}";
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using (var file = new FileStream(beside, how))
        {
            file.Write(key);
        }
        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }
}

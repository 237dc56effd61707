using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Benchmarks.Generated;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Benchmarks;

/// <summary>The stories, compiled; a generated one is kept under <c>artifacts/benchmarks</c>, as long as nothing that makes it changes.</summary>
internal static class StoryShelf
{
    /// <summary>The folder of what the benchmarks keep.</summary>
    public static string Folder { get; } =
        Directory
            .CreateDirectory(Path.Combine(Repository.Root, "artifacts", "benchmarks"))
            .FullName;

    /// <summary>A story of the repository.</summary>
    /// <param name="name">Its name in the table.</param>
    /// <param name="folder">Its folder's name.</param>
    public static BenchStory Bundled(string name, string folder)
    {
        var path = Repository.Story(folder);
        var bytes = Directory.GetFiles(path, "*.ink").Sum(f => new FileInfo(f).Length);
        return new BenchStory(name, bytes, Compile(path));
    }

    /// <summary>A script from elsewhere; null when it is not there.</summary>
    /// <param name="name">Its name in the table.</param>
    /// <param name="path">The file.</param>
    public static BenchStory? Script(string name, string path) =>
        File.Exists(path) ? new BenchStory(name, new FileInfo(path).Length, Compile(path)) : null;

    /// <summary>A generated story.</summary>
    /// <param name="name">One of <see cref="GeneratedStories.Ink"/>.</param>
    public static BenchStory Generated(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(GeneratedStories.Ink[name]());
        var compiler = typeof(StoryCompiler).Assembly.ManifestModule.ModuleVersionId;
        var key = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12] + $"-{compiler:N}"[..9];
        var kept = Path.Combine(Folder, $"{name}-{key}.drama");
        if (!File.Exists(kept))
        {
            Console.Error.WriteLine(
                $"Compiling the generated story '{name}' ({bytes.Length:N0} bytes)…"
            );
            var script = Path.Combine(Folder, name + ".ink");
            File.WriteAllBytes(script, bytes);
            using (var written = File.Create(kept + ".part"))
                PackageFile.Write(Compile(script), name, written);
            File.Move(kept + ".part", kept);
        }

        using var input = File.OpenRead(kept);
        return new BenchStory($"generated, {name}", bytes.Length, PackageFile.Read(input).Package);
    }

    /// <summary>Writes a generated script.</summary>
    /// <param name="name">Its name in <see cref="Folder"/>, without the extension.</param>
    /// <param name="ink">The script.</param>
    /// <returns>The file.</returns>
    public static string Written(string name, string ink)
    {
        var file = Path.Combine(Folder, name + ".ink");
        File.WriteAllText(file, ink, new UTF8Encoding(false));
        return file;
    }

    private static StoryPackage Compile(string path)
    {
        var result = StoryCompiler.Compile(path);
        return result.Package
            ?? throw new InvalidOperationException(
                $"{path} does not compile:\n{string.Join('\n', result.Diagnostics)}"
            );
    }
}

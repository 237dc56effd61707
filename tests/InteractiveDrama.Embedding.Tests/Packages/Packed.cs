using System.IO.Compression;
using System.Xml.Linq;
using InteractiveDrama.Testing;
using Xunit;

namespace InteractiveDrama.Embedding.Tests.Packages;

/// <summary>The packages, packed once from what was built here.</summary>
public sealed class Packed : IAsyncLifetime
{
    private readonly TempFolder feed = new();

    /// <summary>Where they are.</summary>
    public string Feed => feed.Path;

    public async ValueTask InitializeAsync() =>
        await Tool.RunAsync(
            Repository.Root,
            "dotnet",
            ["pack", "eng/packages.slnf", "-c", "Release", "--no-build", "-o", Feed, "-v", "q"]
        );

    public ValueTask DisposeAsync()
    {
        feed.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The ids of all.</summary>
    public IEnumerable<string> Ids() =>
        Directory
            .GetFiles(Feed, "*.nupkg")
            .Select(file => Nuspec(file).Metadata("id"))
            .Order(StringComparer.Ordinal);

    /// <summary>What a package says of itself.</summary>
    public XElement NuspecOf(string id) => Nuspec(FileOf(id));

    /// <summary>What is in a package, by path.</summary>
    public IReadOnlyList<string> Content(string id)
    {
        using var package = ZipFile.OpenRead(FileOf(id));
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>A text in a package.</summary>
    public string Text(string id, string path)
    {
        using var package = ZipFile.OpenRead(FileOf(id));
        using var reader = new StreamReader(package.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    private string FileOf(string id) =>
        Directory.GetFiles(Feed, "*.nupkg").Single(file => Nuspec(file).Metadata("id") == id);

    private static XElement Nuspec(string file)
    {
        using var package = ZipFile.OpenRead(file);
        using var stream = package.Entries.Single(e => e.FullName.EndsWith(".nuspec")).Open();
        return XDocument.Load(stream).Root!;
    }
}

using System.IO.Compression;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Embedding.Tests.Packages;

/// <summary>Packed from a clone whose origin a debugger can fetch from.</summary>
public sealed class SourceLinkTests
{
    [Fact]
    public async Task A_package_names_the_commit_it_was_made_of_and_links_its_sources_there()
    {
        LongRun.Only();
        using var place = new TempFolder();
        var clone = Path.Combine(place.Path, "clone");
        await Tool.RunAsync(place.Path, "git", ["clone", "-q", Repository.Root, clone]);
        await Tool.RunAsync(
            clone,
            "git",
            ["remote", "set-url", "origin", "https://github.com/example/drama.git"]
        );
        var commit = (await Tool.RunAsync(clone, "git", ["rev-parse", "HEAD"])).Trim();

        await Tool.RunAsync(
            clone,
            "dotnet",
            ["pack", "sdk/dotnet", "-c", "Release", "-o", place.Path, "-v", "q"]
        );

        using var package = ZipFile.OpenRead(
            Directory.GetFiles(place.Path, "InteractiveDrama.Client.*.nupkg").Single()
        );
        using var nuspec = package.Entries.Single(one => one.Name.EndsWith(".nuspec")).Open();
        var repository = System
            .Xml.Linq.XDocument.Load(nuspec)
            .Root!.All("repository")
            .ShouldHaveSingleItem();
        repository.Attribute("url")!.Value.ShouldBe("https://github.com/example/drama.git");
        repository.Attribute("commit")!.Value.ShouldBe(commit);
        using var library = new MemoryStream();
        using (var packed = package.Entries.Single(one => one.Name.EndsWith("Client.dll")).Open())
        {
            await packed.CopyToAsync(library);
        }
        library.Position = 0;
        var symbols = Symbols.Read(library);
        var (from, to) = symbols.Links.ShouldHaveSingleItem();
        from.ShouldBe("/_/*");
        to.ShouldContain(commit);
        symbols.Sources.Keys.ShouldContain("/_/sdk/dotnet/DramaClient.cs");
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Embedding.Tests.SampleHost;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Embedding.Tests.Packages;

/// <summary>Somebody else's machine: the packages in a folder, the sample's sources, and no repository.</summary>
public sealed class FolderFeedTests(ReleaseFeed release) : IClassFixture<ReleaseFeed>, IDisposable
{
    private const string Web = "Microsoft.NET.Sdk.Web";

    // What the client stands on comes with it: then nothing of it is fetched in pieces.
    private const string Framework =
        """<FrameworkReference Include="Microsoft.AspNetCore.App" />""";

    private readonly TempFolder place = new();

    private string Feed => release.Folder;

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_host_and_a_player_are_built_from_the_packages_alone_and_a_story_is_played()
    {
        LongRun.Only();
        CopySample("host");
        WriteProject(
            "host/host.csproj",
            Web,
            ("InteractiveDrama.Hosting", Version),
            ("InteractiveDrama.Storage.Sqlite", Version)
        );
        WriteProject(
            "player/player.csproj",
            "Microsoft.NET.Sdk",
            ("InteractiveDrama.Client", Version)
        );
        place.Write("player/Program.cs", Consumers.Player);
        var host = await BuildAsync("host");
        var player = await BuildAsync("player");

        await using var site = await SiteProcess.StartAsync(
            Path.Combine(place.Path, "host"),
            Path.Combine(host, "host.dll")
        );
        var said = await Tool.RunAsync(
            place.Path,
            "dotnet",
            [Path.Combine(player, "player.dll"), $"{site.Address}"]
        );

        said.Trim().ShouldEndWith("dawn");
        File.Exists(Path.Combine(host, "ink_compiler.dll")).ShouldBeTrue();
        // A player needs neither ink nor a database.
        Directory
            .GetFiles(player, "*.dll")
            .Select(file => Path.GetFileName(file))
            .ShouldAllBe(name => !name.StartsWith("ink") && !name.Contains("EntityFramework"));
    }

    [Fact]
    public async Task A_host_with_a_newer_EF_Core_of_its_own_keeps_it_unless_it_takes_the_SQLite_store()
    {
        LongRun.Only();
        WriteProject(
            "own/own.csproj",
            Web,
            ("InteractiveDrama.Hosting", Version),
            ("InteractiveDrama.Client", Version),
            ("Microsoft.EntityFrameworkCore.InMemory", "10.0.0")
        );
        place.Write("own/Program.cs", Consumers.OwnDatabase);

        var built = await BuildAsync("own");

        (await Tool.RunAsync(place.Path, "dotnet", [Path.Combine(built, "own.dll")]))
            .Trim()
            .ShouldEndWith("EF Core 10: 1 member, stories served: 0");
    }

    [Fact]
    public async Task One_commit_makes_the_same_packages_again()
    {
        LongRun.Only();
        var again = Path.Combine(place.Path, "again");
        await ReleaseFeed.PackAsync(again);

        foreach (var package in Directory.GetFiles(Feed, "*.nupkg"))
        {
            var twin = Path.Combine(again, Path.GetFileName(package));
            (await HashAsync(twin)).ShouldBe(await HashAsync(package), package);
        }
    }

    [Fact]
    public async Task What_is_packed_names_no_folder_of_the_machine_that_packed_it()
    {
        LongRun.Only();
        var unpacked = Path.Combine(place.Path, "unpacked");
        foreach (var package in Directory.GetFiles(Feed, "*.nupkg"))
        {
            await ZipFile.ExtractToDirectoryAsync(
                package,
                Path.Combine(unpacked, Path.GetFileName(package))
            );
        }

        var libraries = Directory.GetFiles(
            unpacked,
            "InteractiveDrama.*.dll",
            SearchOption.AllDirectories
        );
        libraries.Length.ShouldBe(Family.Folders.Count);
        foreach (var file in libraries)
        {
            Encoding
                .Latin1.GetString(await File.ReadAllBytesAsync(file))
                .ShouldNotContain(Repository.Root, Case.Sensitive, file);
            using var library = File.OpenRead(file);
            var sources = Symbols.Read(library).Sources;
            sources.Keys.ShouldAllBe(source => source.StartsWith("/_/"));
            // A debugger needs no server to step in: what it shows is what was compiled.
            foreach (var (path, text) in sources.Where(one => !one.Key.Contains("/obj/")))
            {
                var source = Path.Combine(Repository.Root, path["/_/".Length..]);
                text.ShouldBe(await File.ReadAllTextAsync(source), path);
            }
        }
    }

    private static async Task<string> HashAsync(string file) =>
        Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(file)));

    private static string Version { get; } =
        typeof(InteractiveDrama.Hosting.DramaOptions).Assembly.GetName().Version!.ToString(3);

    private void CopySample(string name)
    {
        var sources = Directory.GetFiles(SiteProcess.Sample, "*.cs");
        var pages = Directory.GetFiles(Path.Combine(SiteProcess.Sample, "site"));
        string[] files =
        [
            .. sources,
            .. pages,
            Path.Combine(SiteProcess.Sample, "appsettings.json"),
        ];
        foreach (var file in files)
        {
            var relative = Path.GetRelativePath(SiteProcess.Sample, file);
            place.Write(Path.Combine(name, relative), File.ReadAllText(file));
        }
    }

    private void WriteProject(
        string name,
        string sdk,
        params (string Id, string Version)[] packages
    )
    {
        var references = packages.Select(package =>
            $"""<PackageReference Include="{package.Id}" Version="{package.Version}" />"""
        );
        place.Write(
            name,
            $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <!-- Beside the sources of the machine; what is restored stays here. -->
                <RestoreAdditionalProjectSources>{Feed}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{Path.Combine(place.Path, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references)}
                {(sdk == Web ? "" : Framework)}
              </ItemGroup>
            </Project>
            """
        );
    }

    private async Task<string> BuildAsync(string name)
    {
        var output = Path.Combine(place.Path, "out", name);
        await Tool.RunAsync(
            Path.Combine(place.Path, name),
            "dotnet",
            ["build", "-c", "Release", "-o", output, "-v", "q"]
        );
        return output;
    }
}

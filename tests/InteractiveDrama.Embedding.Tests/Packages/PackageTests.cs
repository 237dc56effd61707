using Shouldly;
using Xunit;

namespace InteractiveDrama.Embedding.Tests.Packages;

/// <summary>What is in the packages, and what they ask for.</summary>
public sealed class PackageTests(Packed packed) : IClassFixture<Packed>
{
    private const string Web = "Microsoft.AspNetCore.App";

    /// <summary>Each package: of ours, of others, and the shared framework it stands on.</summary>
    public static TheoryData<string, string[], string[], string?> Asked =>
        new()
        {
            { "Protocol", [], [], Web },
            { "Client", ["Protocol"], ["Microsoft.AspNetCore.SignalR.Client.Core"], Web },
            { "Stories", [], ["CsvHelper", "YamlDotNet"], null },
            { "Playback", ["Stories"], [], null },
            { "Shots", ["Playback", "Stories"], ["Microsoft.Extensions.AI.Abstractions"], null },
            { "Analytics", ["Playback"], ["MathNet.Numerics"], null },
            { "Storage.S3", ["Shots"], ["AWSSDK.S3"], null },
            {
                "Storage.Sqlite",
                ["Analytics", "Playback", "Shots", "Stories"],
                ["Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.Extensions.Caching.Memory"],
                null
            },
            { "Hosting", ["Analytics", "Playback", "Protocol", "Shots", "Stories"], [], Web },
        };

    public static TheoryData<string> All => [.. Family.Folders.Keys];

    [Fact]
    public void The_family_is_packed_and_nothing_else() =>
        packed.Ids().ShouldBe(Family.Folders.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_package_asks_for_what_it_needs_and_no_more(
        string part,
        string[] ours,
        string[] others,
        string? framework
    )
    {
        var nuspec = packed.NuspecOf($"InteractiveDrama.{part}");
        var version = nuspec.Metadata("version");
        var dependencies = nuspec.Dependencies().ToList();

        dependencies
            .Select(asked => asked.Id)
            .ShouldBe(
                [.. ours.Select(name => $"InteractiveDrama.{name}"), .. others],
                ignoreOrder: true
            );
        dependencies
            .Where(asked => asked.Id.StartsWith("InteractiveDrama."))
            .ShouldAllBe(asked => asked.Version == version);
        // Nothing older than what is tested here.
        var locked = Family.Brings($"InteractiveDrama.{part}");
        dependencies
            .Where(asked => others.Contains(asked.Id))
            .ShouldAllBe(asked => locked.Contains(asked));
        nuspec
            .All("frameworkReference")
            .Select(asked => asked.Attribute("name")!.Value)
            .ShouldBe(framework is null ? [] : [framework]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_says_what_it_is(string id)
    {
        var nuspec = packed.NuspecOf(id);

        nuspec.Metadata("version").ShouldNotBe("1.0.0");
        nuspec.Metadata("description").ShouldEndWith(".");
        nuspec.Metadata("license").ShouldBe("MIT");
        nuspec.Metadata("readme").ShouldBe("README.md");
        packed.Text(id, "README.md").ShouldContain(id.Replace("InteractiveDrama.", "."));
        packed.Text(id, "LICENSE").ShouldStartWith("MIT License");
        packed
            .Content(id)
            .Where(path => path.StartsWith($"lib/net10.0/{id}."))
            .ShouldBe([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], ignoreOrder: true);
    }

    [Fact]
    public void Inks_compiler_and_runtime_are_in_one_package_with_their_notice()
    {
        string[] ink = ["lib/net10.0/ink-engine-runtime.dll", "lib/net10.0/ink_compiler.dll"];

        foreach (var id in packed.Ids())
        {
            packed
                .Content(id)
                .Where(path => path.StartsWith("lib/") && path.Contains("ink"))
                .Order(StringComparer.Ordinal)
                .ShouldBe(id == "InteractiveDrama.Stories" ? ink : []);
        }
        packed.Text("InteractiveDrama.Stories", "licenses/ink/LICENSE").ShouldContain("inkle Ltd");
    }
}

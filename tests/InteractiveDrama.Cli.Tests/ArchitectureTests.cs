using System.Reflection;
using System.Xml.Linq;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests;

/// <summary>Which part may know which: the arrows of docs/architecture.md.</summary>
public class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Stories"] = [],
        ["Playback"] = ["Stories"],
        ["Exploration"] = ["Stories", "Playback"],
        ["Shots"] = ["Stories", "Playback"],
        ["Analytics"] = ["Stories", "Playback"],
        ["Protocol"] = [],
        ["Storage.Sqlite"] = ["Stories", "Playback", "Shots", "Analytics"],
        ["Storage.S3"] = ["Stories", "Playback", "Shots"],
        ["Hosting"] = ["Stories", "Playback", "Shots", "Analytics", "Protocol"],
        ["Client"] = ["Protocol"],
        ["Server"] =
        [
            "Stories",
            "Playback",
            "Exploration",
            "Shots",
            "Analytics",
            "Protocol",
            "Hosting",
            "Storage.S3",
            "Storage.Sqlite",
        ],
    };

    public static TheoryData<string> Parts => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_knows_only_what_it_may(string part) =>
        Assembly
            .Load($"InteractiveDrama.{part}")
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => n.StartsWith("InteractiveDrama."))
            .Select(n => n["InteractiveDrama.".Length..])
            .ShouldBeSubsetOf(Allowed[part]);

    [Theory]
    [InlineData("Playback")]
    [InlineData("Exploration")]
    [InlineData("Stories")]
    [InlineData("Analytics")]
    public void The_core_touches_no_network_and_no_database(string part) =>
        Assembly
            .Load($"InteractiveDrama.{part}")
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n =>
                n.StartsWith("Microsoft.AspNetCore")
                || n.StartsWith("Microsoft.EntityFrameworkCore")
                || n.StartsWith("System.Net")
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_protocol_knows_SignalRs_messages_and_nothing_else_of_it() =>
        Assembly
            .Load("InteractiveDrama.Protocol")
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => n.StartsWith("Microsoft.") || n.StartsWith("System.Net"))
            .ShouldBeSubsetOf([
                "Microsoft.AspNetCore.SignalR.Common",
                "Microsoft.AspNetCore.Connections.Abstractions",
            ]);

    [Fact]
    public void Only_programs_bring_a_storage_project()
    {
        var users = Directory
            .GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(f =>
                XDocument
                    .Load(f)
                    .Descendants("ProjectReference")
                    .Any(r => r.Attribute("Include")!.Value.Contains("Storage."))
            )
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Order();
        users.ShouldBe(["InteractiveDrama.Cli", "InteractiveDrama.Server"]);
    }

    [Fact]
    public void A_sample_stands_on_what_hosts_can_have() =>
        Directory
            .GetFiles(
                Path.Combine(Repository.Root, "sdk", "samples"),
                "*.csproj",
                SearchOption.AllDirectories
            )
            .SelectMany(f => XDocument.Load(f).Descendants("ProjectReference"))
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value))
            .Distinct()
            .ShouldBeSubsetOf([
                "InteractiveDrama.Hosting",
                "InteractiveDrama.Storage.Sqlite",
                "InteractiveDrama.Client",
            ]);

    [Fact]
    public void Every_project_of_the_sources_stands_in_the_table()
    {
        var projects = Directory
            .GetDirectories(Path.Combine(Repository.Root, "src"))
            .Select(d => Path.GetFileName(d)["InteractiveDrama.".Length..]);
        projects.Where(p => p != "Cli").ShouldBeSubsetOf(Allowed.Keys);
    }
}

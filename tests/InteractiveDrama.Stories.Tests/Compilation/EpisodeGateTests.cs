using System.Text.Json;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Compilation;

public sealed class EpisodeGateTests
{
    private const string Open = """
        -> one
        === one
        # episode: 1 One
        A line.
        -> two
        === two
        # episode: 2 Two
        Another line. # id: x
        -> END
        """;

    [Fact]
    public void A_gate_at_the_top_of_an_episodes_knot_is_the_episodes()
    {
        var package = TestStory.Compile(
            Open.Replace(
                "# episode: 2 Two",
                "# episode: 2 Two\n# gate: season",
                StringComparison.Ordinal
            )
        );

        package.Episodes.Select(episode => episode.Gate).ShouldBe([null, "season"]);
    }

    [Fact]
    public void A_gate_comes_back_from_the_package_file()
    {
        var package = TestStory.Compile(
            Open.Replace(
                "# episode: 2 Two",
                "# gate: season\n# episode: 2 Two",
                StringComparison.Ordinal
            )
        );
        using var file = new MemoryStream();

        PackageFile.Write(package, "story", file);
        file.Position = 0;
        var (_, read) = PackageFile.Read(file);

        read.Episodes[1].Gate.ShouldBe("season");
        read.Version.ShouldBe(package.Version);
    }

    [Fact]
    public void An_episode_without_a_gate_is_written_as_before() =>
        JsonSerializer
            .Serialize(TestStory.Compile(Open).Episodes[0])
            .ShouldBe("""{"Id":"one","Number":1,"Title":"One"}""");
}

using InteractiveDrama.ProtocolTypes;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Protocol.Tests.Types;

/// <summary>The types of TypeScript are those of these records, and cannot drift from them.</summary>
public sealed class ProtocolFilesTests
{
    public static TheoryData<string> Paths => [.. ProtocolFiles.OfTheProtocol().Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_lies_in_the_tree_is_what_the_records_say(string path)
    {
        var file = Path.Combine(Repository.Root, path);
        var there = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";

        (there == ProtocolFiles.OfTheProtocol()[path]).ShouldBeTrue(
            $"{path} is not what the records say: run `{ProtocolFiles.Command}` in the repository's root and commit what it writes."
        );
    }

    [Fact]
    public void Nothing_else_lies_beside_it()
    {
        var folder = Path.Combine(Repository.Root, "sdk", "typescript", "src", "protocol");

        Directory
            .EnumerateFiles(folder)
            .Select(Path.GetFileName)
            .ShouldBe(
                ProtocolFiles.OfTheProtocol().Keys.Select(Path.GetFileName),
                ignoreOrder: true
            );
    }
}

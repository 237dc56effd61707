using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using InteractiveDrama.Protocol.MessagePack;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Protocol.Tests.Records;

/// <summary>The records that the protocol's page shows are what goes over the wire, to the last field.</summary>
public sealed partial class DocumentedRecordTests
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public static TheoryData<string, string> Shown =>
        [
            .. Block()
                .Matches(
                    File.ReadAllText(Path.Combine(Repository.Root, "docs", "protocol.md"))
                        .ReplaceLineEndings("\n")
                )
                .Select(block => (block.Groups["record"].Value, block.Groups["json"].Value)),
        ];

    [Fact]
    public void The_page_shows_a_story_a_beat_a_trail_and_what_became_of_shots() =>
        Shown
            .Select(row => row.Data.Item1)
            .ShouldBe(
                [
                    nameof(BeatView),
                    nameof(ShotReadyView),
                    nameof(ShotWithdrawnView),
                    nameof(StoryView),
                    nameof(TrailReply),
                ],
                ignoreOrder: true
            );

    [Theory]
    [MemberData(nameof(Shown))]
    public void What_the_page_shows_is_the_record_over_both_wires(string record, string json) =>
        (
            record switch
            {
                nameof(BeatView) => (Action<string>)IsSaid<BeatView>,
                nameof(ShotReadyView) => IsSaid<ShotReadyView>,
                nameof(ShotWithdrawnView) => IsSaid<ShotWithdrawnView>,
                nameof(TrailReply) => IsSaid<TrailReply>,
                // Stories are listed over HTTP alone.
                nameof(StoryView) => IsListed<StoryView>,
                _ => throw new InvalidOperationException($"{record} is no record of the protocol."),
            }
        )(json);

    private static void IsListed<T>(string json)
    {
        var record = JsonSerializer.Deserialize<T>(json, Strict);

        JsonNode
            .DeepEquals(Json.OnTheWire(record), JsonNode.Parse(json))
            .ShouldBeTrue(Json.Text(record));
    }

    private static void IsSaid<T>(string json)
    {
        IsListed<T>(json);
        var record = JsonSerializer.Deserialize<T>(json, Strict);
        var shown = JsonNode.Parse(json);

        var packed = DramaMessagePack.Read<T>(DramaMessagePack.ToBytes(record));
        JsonNode.DeepEquals(Json.OnTheWire(packed), shown).ShouldBeTrue(Json.Text(packed));
    }

    [GeneratedRegex(@"```json (?<record>\w+)\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}

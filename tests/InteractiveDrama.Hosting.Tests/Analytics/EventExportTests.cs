using System.Net;
using System.Text.Json.Nodes;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Analytics;

public sealed class EventExportTests
{
    [Fact]
    public async Task An_owner_gets_the_events_of_a_story_as_lines_and_as_a_table()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        foreach (var simulated in new[] { false, true })
        {
            await using var client = drama.Client();
            await client.StartAsync(
                new StartRequest
                {
                    CommandId = DramaClient.NewId(),
                    Story = "story",
                    Simulated = simulated,
                }
            );
            await client.ChooseAsync("wait");
        }
        using var http = drama.Http();

        var lines = await LinesAsync("");
        lines
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .ShouldAllBe(one => !(bool)one["simulated"]! && !Schemas.Problems(one).Any());
        (await LinesAsync("?simulated=true")).Length.ShouldBe(lines.Length);
        (await LinesAsync("?simulated=all")).Length.ShouldBe(lines.Length * 2);
        var table = await LinesAsync("?format=csv");
        table[0].ShouldContain("event_id,schema,session_id");
        table.Length.ShouldBe(lines.Length + 1);
        (await http.GetAsync("/api/stories/story/events?format=xml")).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await http.GetAsync("/api/stories/none/events")).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );

        async Task<string[]> LinesAsync(string query) =>
            (await http.GetStringAsync($"/api/stories/story/events{query}")).Split(
                ["\r\n", "\n"],
                StringSplitOptions.RemoveEmptyEntries
            );
    }
}

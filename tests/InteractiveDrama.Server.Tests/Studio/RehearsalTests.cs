using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InteractiveDrama.Client;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Server.Tests.Studio;

public class RehearsalTests
{
    private const string Script = """
        The hall. #id: hall
        * [Up] #id: up
          The attic. #id: attic
          * * [Look] #id: look
              A letter. #id: letter
              -> END
        * [Out] #id: out
          Gone. #id: gone
          -> END
        -> END
        === cellar ===
        Nobody comes here. #id: cellar
        -> END
        """;

    private static Task<HttpResponseMessage> AskAsync(HttpClient page, int? line) =>
        page.PostAsJsonAsync(
            "/studio/api/projects/lamp/rehearsals",
            line is null ? new object() : new { file = "main.ink", line }
        );

    [Theory]
    [InlineData(null, null, "The hall.")]
    [InlineData(3, "attic", "The attic.")]
    [InlineData(5, "letter", "A letter.")]
    [InlineData(6, "letter", "A letter.")]
    public async Task A_rehearsal_stands_where_the_line_is_said(int? line, string? id, string text)
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        await studio.OpenAsync(page);
        using var answer = await AskAsync(page, line);
        var rehearsal = await answer.Content.ReadFromJsonAsync<JsonElement>();
        rehearsal.GetProperty("line").GetString().ShouldBe(id);
        await using var client = new DramaClient(studio.Address);
        var reply = await client.ResumeAsync(
            rehearsal.GetProperty("session").GetString()!,
            rehearsal.GetProperty("resumeKey").GetString()!
        );
        reply.Beat!.Lines.ShouldContain(l => l.Text == text);
        reply.Beat.Id.ShouldBe(rehearsal.GetProperty("beat").GetString());
    }

    [Fact]
    public async Task Nothing_leads_to_a_line_that_nothing_leads_to()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        await studio.OpenAsync(page);
        using var answer = await AskAsync(page, 12);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task No_report_counts_a_rehearsal()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        await studio.OpenAsync(page);
        using var answer = await AskAsync(page, 5);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var simulated in (string[])["false", "true"])
        {
            var report = await page.GetFromJsonAsync<JsonElement>(
                $"/api/stories/lamp/report?simulated={simulated}"
            );
            report.GetProperty("viewers").GetProperty("count").GetInt32().ShouldBe(0);
        }
    }

    [Fact]
    public async Task An_open_player_goes_on_at_its_beat_when_the_script_is_saved()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        await studio.OpenAsync(page);
        using var answer = await AskAsync(page, 4);
        var rehearsal = await answer.Content.ReadFromJsonAsync<JsonElement>();
        await using var client = new DramaClient(studio.Address);
        var told = new TaskCompletionSource<BeatReadyEventArgs>();
        client.BeatReady += (_, ready) => told.TrySetResult(ready);
        var before = await client.ResumeAsync(
            rehearsal.GetProperty("session").GetString()!,
            rehearsal.GetProperty("resumeKey").GetString()!
        );
        using var saved = await page.PutAsJsonAsync(
            "/studio/api/projects/lamp/file",
            new
            {
                path = "main.ink",
                text = Script.Replace(
                    "The attic.",
                    "The attic, at last.",
                    StringComparison.Ordinal
                ),
            }
        );
        saved.Headers.GetValues("Server-Timing").Single().ShouldContain("publish;dur=");
        var published = (await saved.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("story")
            .GetProperty("published");
        published.GetProperty("continued").GetInt32().ShouldBe(1);
        var beat = (await told.Task).Reply.Beat!;
        beat.Id.ShouldBe(before.Beat!.Id);
        beat.Lines.ShouldContain(l => l.Text == "The attic, at last.");
    }
}

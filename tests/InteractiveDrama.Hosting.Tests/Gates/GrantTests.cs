using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Gates;

public sealed class GrantTests
{
    [Fact]
    public async Task A_connected_viewer_is_told_and_the_held_window_goes_on()
    {
        await using var drama = await StartAsync();
        await using var client = drama.Client("ada");
        await using var other = drama.Client("eve");
        var told = new GateWatch(client);
        var start = await client.StartAsync(Start());
        await other.StartAsync(Start());
        drama.Time.Advance(TimeSpan.FromSeconds(5));
        await client.ReportAsync(PlayerEventKind.WindowOpened);
        drama.Time.Advance(TimeSpan.FromSeconds(2));
        await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("song"));
        drama.Time.Advance(TimeSpan.FromMinutes(1));

        await GrantAsync(
            drama,
            new
            {
                id = "1",
                viewer = "ada",
                story = "story",
                gate = "song",
            }
        );

        var gate = await told.NextAsync();
        (gate.Session, gate.Gate).ShouldBe((start.Session, "song"));
        drama.Time.Advance(TimeSpan.FromSeconds(1));
        var window = (await client.ReportAsync(PlayerEventKind.ShotShown)).Window!;
        (window.RemainingMs, window.DefaultChoice).ShouldBe((5000, "song"));
        (await client.ChooseAsync("song")).Beat!.Lines[0].Text.ShouldBe("The song of the ferry.");
        await Should.ThrowAsync<DramaException>(() => other.ChooseAsync("song"));
    }

    [Fact]
    public async Task An_absent_viewer_finds_the_gate_open()
    {
        await using var drama = await StartAsync();
        SessionReply start;
        await using (var client = drama.Client("ada"))
        {
            start = await client.StartAsync(Start());
        }

        await GrantAsync(
            drama,
            new
            {
                id = "1",
                viewer = "ada",
                story = "story",
                gate = "song",
            }
        );

        await using var later = drama.Client("ada");
        var back = await later.ResumeAsync(start.Session!, null);
        back.Beat!.Choices[0].Gate!.Locked.ShouldBeFalse();
        back.Beat.Window!.DefaultChoice.ShouldBe("song");
        (await later.ChooseAsync("song")).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task A_grant_for_an_anonymous_session_opens_it_and_its_forks()
    {
        await using var drama = await StartAsync();
        await using var client = drama.Client();
        var told = new GateWatch(client);
        var start = await client.StartAsync(Start());

        await GrantAsync(
            drama,
            new
            {
                id = "1",
                session = start.Session,
                story = "story",
                gate = "song",
            }
        );

        await told.NextAsync();
        await using var again = drama.Client();
        var fork = await again.StartAsync(
            Start() with
            {
                Episode = "pier",
                From = new ForkPoint { Session = start.Session!, ResumeKey = start.ResumeKey },
            }
        );
        fork.Beat!.Choices[0].Gate!.Locked.ShouldBeFalse();
        await using var stranger = drama.Client();
        (await stranger.StartAsync(Start())).Beat!.Choices[0].Gate!.Locked.ShouldBeTrue();
        (await client.ChooseAsync("song")).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_revocation_the_gate_is_closed_at_the_next_beat_and_on_resume()
    {
        await using var drama = await StartAsync();
        await using var client = drama.Client("ada");
        using var http = drama.Http();
        await GrantAsync(
            drama,
            new
            {
                id = "a/1",
                viewer = "ada",
                story = "story",
                gate = "song",
            }
        );
        await GrantAsync(
            drama,
            new
            {
                id = "2",
                viewer = "ada",
                story = "story",
                gate = "season",
            }
        );
        var start = await client.StartAsync(Start());
        start.Beat!.Choices[0].Gate!.Locked.ShouldBeFalse();

        using var revoked = await http.DeleteAsync("/api/grants/a%2F1");
        using var again = await http.DeleteAsync("/api/grants/a%2F1");

        revoked.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.Content.ReadAsStringAsync()).ShouldBe(
            await revoked.Content.ReadAsStringAsync()
        );
        var refusal = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("song"));
        refusal.Code.ShouldBe(ErrorCodes.Locked);
        var back = await client.ResumeAsync(start.Session!, null);
        back.Beat!.Choices[0].Gate!.Locked.ShouldBeTrue();
        back.Beat.Window!.DefaultChoice.ShouldBe("walk");
        // Inside an episode whose gate is closed again, nothing more is shown.
        await client.ChooseAsync("walk");
        await client.ChooseAsync("on");
        await http.DeleteAsync("/api/grants/2");
        foreach (
            var call in new Func<Task>[]
            {
                () => client.ResumeAsync(start.Session!, null),
                () => client.StartAsync(Start() with { Episode = "second" }),
            }
        )
        {
            var shut = await Should.ThrowAsync<DramaException>(call);
            (shut.Code, shut.Error.Gate).ShouldBe((ErrorCodes.Locked, "season"));
        }
        (await http.DeleteAsync("/api/grants/3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_change_is_an_act_that_names_no_viewer()
    {
        await using var drama = await StartAsync();
        using var http = drama.Http(await drama.KeyAsync("shop", Role.Owner));
        var grant = new
        {
            id = "1",
            viewer = "ada",
            story = "story",
            gate = "song",
        };

        await http.PostAsJsonAsync("/api/grants", grant);
        await http.PostAsJsonAsync("/api/grants", grant);
        await http.DeleteAsync("/api/grants/1");
        await http.DeleteAsync("/api/grants/1");

        var acts = await drama.Services.GetRequiredService<IActLog>().ReadAsync(0, 100);
        acts.Skip(1)
            .Select(one => (one.Act.Who, one.Act.What, one.Act.Subject))
            .ShouldBe([("shop", ActKinds.Grant, "1"), ("shop", ActKinds.Revoke, "1")]);
        acts.ShouldAllBe(one => !(one.Act.Before + one.Act.After).Contains("ada"));
    }

    [Theory]
    [InlineData("""{"viewer":"ada","story":"story","gate":"song"}""", "id is missing")]
    [InlineData("""{"id":"1","viewer":"ada","story":"story"}""", "gate is missing")]
    [InlineData("""{"id":"1","story":"story","gate":"song"}""", "either a viewer or a session")]
    [InlineData("""{"id":"1","viewer":"ada","story":"other","gate":"song"}""", "'other'")]
    [InlineData("""{"id":"1","session":"nobody","story":"story","gate":"song"}""", "session")]
    [InlineData("""["song"]""", "JSON such as")]
    public async Task A_bad_request_is_answered_in_a_sentence(string body, string says)
    {
        await using var drama = await StartAsync();
        using var http = drama.Http();
        using var content = new StringContent(body, null, "application/json");

        using var answer = await http.PostAsync("/api/grants", content);

        ((int)answer.StatusCode).ShouldBeInRange(400, 404);
        (await answer.Content.ReadFromJsonAsync<DramaError>())!.Message.ShouldContain(says);
    }

    [Fact]
    public async Task One_id_is_one_grant()
    {
        await using var drama = await StartAsync();
        using var http = drama.Http();
        await GrantAsync(
            drama,
            new
            {
                id = "1",
                viewer = "ada",
                story = "story",
                gate = "song",
            }
        );

        using var answer = await http.PostAsJsonAsync(
            "/api/grants",
            new
            {
                id = "1",
                viewer = "eve",
                story = "story",
                gate = "song",
            }
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_viewers_grants_are_given_out_and_go_with_their_data()
    {
        await using var drama = await StartAsync();
        using var http = drama.Http();
        await GrantAsync(
            drama,
            new
            {
                id = "1",
                viewer = "ada",
                story = "story",
                gate = "song",
            }
        );

        var kept = await http.GetFromJsonAsync<JsonElement>("/api/viewers/ada/data");
        await http.DeleteAsync("/api/viewers/ada");
        var left = await http.GetFromJsonAsync<JsonElement>("/api/viewers/ada/data");

        kept.GetProperty("grants")[0].GetProperty("id").GetString().ShouldBe("1");
        left.GetProperty("grants").GetArrayLength().ShouldBe(0);
    }

    private static async Task GrantAsync(TestDrama drama, object grant)
    {
        using var http = drama.Http();
        using var answer = await http.PostAsJsonAsync("/api/grants", grant);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static Task<TestDrama> StartAsync() =>
        TestDrama.StartAsync(GatedPier.Script, TokenKeys.Add);

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}

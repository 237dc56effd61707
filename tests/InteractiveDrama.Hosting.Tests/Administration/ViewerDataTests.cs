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

namespace InteractiveDrama.Hosting.Tests.Administration;

public sealed class ViewerDataTests
{
    [Fact]
    public async Task A_viewer_gets_everything_that_is_kept_of_them()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        var (ada, _) = await PlayAsync(drama);
        using var http = drama.Http();

        var data = await http.GetFromJsonAsync<JsonElement>("/api/viewers/ada/data");

        var sessions = data.GetProperty("sessions").EnumerateArray().ToList();
        sessions.Select(session => session.GetProperty("id").GetString()).ShouldBe(ada);
        sessions[0].GetProperty("story").GetString().ShouldBe("story");
        var turns = sessions[0].GetProperty("turns").EnumerateArray().ToList();
        turns.Select(turn => turn.GetProperty("via").GetString()).ShouldBe([null, "wait"]);
        var events = sessions[0].GetProperty("events").EnumerateArray().ToList();
        events
            .Select(happened => happened.GetProperty("kind").GetString())
            .ShouldBe(["shotShown", "left"]);
        sessions[1].GetProperty("forkedFrom").GetString().ShouldBe(ada[0]);
        // Hashes and saved states are no business of a viewer's.
        data.ToString().ShouldNotContain("hash", Case.Insensitive);
        data.ToString().ShouldNotContain("snapshot", Case.Insensitive);
        (await ActsAsync(drama)).ShouldHaveSingleItem().Act.What.ShouldBe(ActKinds.Export);
    }

    [Fact]
    public async Task A_viewer_who_is_deleted_is_gone_and_the_others_are_not()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        var (ada, other) = await PlayAsync(drama);
        using var http = drama.Http();

        using var answer = await http.DeleteAsync("/api/viewers/ada");

        (await answer.Content.ReadFromJsonAsync<ErasedData>()).ShouldBe(new ErasedData(2, 3, 2));
        var data = drama.Services.GetRequiredService<IViewerData>();
        (await data.SessionsOfAsync("ada")).ShouldBeEmpty();
        foreach (var id in ada)
        {
            (await data.ReadAsync(id)).ShouldBeNull();
        }
        (await data.ReadAsync(other))!.Turns.Length.ShouldBe(1);
        var act = (await ActsAsync(drama)).ShouldHaveSingleItem().Act;
        act.What.ShouldBe(ActKinds.Delete);
        act.Who.ShouldBe("loopback");
        act.Before.ShouldBe("""{"sessions":2,"turns":3,"events":2}""");
        act.ToString().ShouldNotContain("ada");
    }

    [Fact]
    public async Task Who_plays_while_they_are_deleted_meets_an_unknown_session()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var ada = drama.Client("ada");
        var start = await ada.StartAsync(Start());
        using var http = drama.Http();

        await http.DeleteAsync("/api/viewers/ada");

        var refused = await Should.ThrowAsync<DramaException>(() => ada.ChooseAsync("wait"));
        refused.Code.ShouldBe(ErrorCodes.NotFound);
        refused = await Should.ThrowAsync<DramaException>(() =>
            ada.ResumeAsync(start.Session!, start.ResumeKey)
        );
        refused.Code.ShouldBe(ErrorCodes.NotFound);
        (await ada.StartAsync(Start())).Turn.ShouldBe(0);
    }

    [Fact]
    public async Task A_viewers_id_may_have_a_slash_and_a_space()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var viewer = drama.Client("https://id.example/ada b");
        await viewer.StartAsync(Start());
        using var http = drama.Http();

        using var answer = await http.DeleteAsync(
            "/api/viewers/" + Uri.EscapeDataString("https://id.example/ada b")
        );

        (await answer.Content.ReadFromJsonAsync<ErasedData>())!.Sessions.ShouldBe(1);
    }

    [Fact]
    public async Task An_anonymous_session_is_given_out_and_deleted_with_its_key_only()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var nobody = drama.Client();
        var start = await nobody.StartAsync(Start());
        using var with = drama.Http();
        with.DefaultRequestHeaders.Add("X-Resume-Key", start.ResumeKey);
        using var without = drama.Http();
        using var wrong = drama.Http();
        wrong.DefaultRequestHeaders.Add("X-Resume-Key", new string('0', 32));
        var path = $"/api/sessions/{start.Session}";

        foreach (var stranger in new[] { without, wrong })
        {
            (await stranger.GetAsync($"{path}/data")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            using var refused = await stranger.DeleteAsync(path);
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            var unknown = await stranger.DeleteAsync("/api/sessions/nothing");
            (await refused.Content.ReadAsStringAsync()).ShouldBe(
                await unknown.Content.ReadAsStringAsync()
            );
        }
        var data = await with.GetFromJsonAsync<JsonElement>($"{path}/data");
        data.GetProperty("sessions").GetArrayLength().ShouldBe(1);
        (await with.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await with.GetAsync($"{path}/data")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ActsAsync(drama)).ShouldHaveSingleItem().Act.Who.ShouldBe("viewer");
    }

    [Fact]
    public async Task A_known_viewers_session_is_theirs_to_delete_and_its_key_is_worth_nothing()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var ada = drama.Client("ada");
        var start = await ada.StartAsync(Start());
        var path = $"/api/sessions/{start.Session}";
        using var eve = drama.Http(drama.Token("eve"));
        eve.DefaultRequestHeaders.Add("X-Resume-Key", start.ResumeKey);
        using var own = drama.Http(drama.Token("ada"));

        (await eve.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await own.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Ada plays and starts an episode again; somebody else plays too.</summary>
    private static async Task<(string[] Ada, string Other)> PlayAsync(TestDrama drama)
    {
        await using var ada = drama.Client("ada");
        await using var eve = drama.Client("eve");
        var first = await ada.StartAsync(Start());
        await ada.ChooseAsync("wait");
        await ada.ReportAsync(PlayerEventKind.ShotShown);
        drama.Time.Advance(TimeSpan.FromSeconds(1));
        var fork = await ada.StartAsync(
            Start() with
            {
                Episode = "shed",
                From = new ForkPoint { Session = first.Session! },
            }
        );
        var other = await eve.StartAsync(Start());
        return ([first.Session!, fork.Session!], other.Session!);
    }

    private static async Task<IReadOnlyList<StoredAct>> ActsAsync(TestDrama drama) =>
        await drama.Services.GetRequiredService<IActLog>().ReadAsync(0, 100);

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}

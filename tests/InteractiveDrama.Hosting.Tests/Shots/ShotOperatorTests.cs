using System.Net;
using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using InteractiveDrama.StrictProviders.OpenAI;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Shots;

public sealed class ShotOperatorTests
{
    private const string Job = "0190f000-0000-7000-8000-000000000001";

    [Fact]
    public async Task Operators_see_providers_money_and_why_something_is_made()
    {
        await using var provider = await StrictOpenAi.StartAsync(
            new StrictOpenAiOptions { Key = null }
        );
        await using var drama = await ShotPier.StartAsync(ShotPier.Folder(provider));
        await using var client = drama.Client();
        await client.StartAsync(
            new StartRequest
            {
                CommandId = DramaClient.NewId(),
                Story = "story",
                Timers = TimerPreference.None,
            }
        );
        await ShotPier.TakesAsync(drama, 2);
        using var http = drama.Http();

        var status = JsonDocument.Parse(await http.GetStringAsync("/api/shots")).RootElement;
        var need = ShotPier.Behind(drama, "wait").Key;
        var why = JsonDocument
            .Parse(await http.GetStringAsync($"/api/shots/story/explain?need={need}"))
            .RootElement;

        status.GetProperty("providers")[0].GetProperty("name").GetString().ShouldBe("studio");
        var money = status.GetProperty("stories")[0];
        // Two clips of four seconds; the server says no bill, so the declared price counts.
        (
            money.GetProperty("reserved").GetDecimal() + money.GetProperty("spent").GetDecimal()
        ).ShouldBe(0.80m);
        why.GetProperty("explanation").GetProperty("viewers").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_provider_is_used_again_by_an_act_that_is_kept()
    {
        await using var provider = await StrictOpenAi.StartAsync(
            new StrictOpenAiOptions { Key = null }
        );
        await using var drama = await ShotPier.StartAsync(ShotPier.Folder(provider));
        var floor = drama.Services.GetRequiredService<ShotFloor>();
        floor.Tell(scheduler => scheduler.Stop("studio", "It billed too much."));
        using var http = drama.Http();

        using var answer = await http.PostAsync("/api/shots/providers/studio/restart", null);
        using var unknown = await http.PostAsync("/api/shots/providers/nobody/restart", null);

        (answer.StatusCode, unknown.StatusCode).ShouldBe(
            (HttpStatusCode.OK, HttpStatusCode.NotFound)
        );
        floor.Ask((scheduler, now) => scheduler.Providers(now)).Single().Stopped.ShouldBeNull();
        var acts = await drama.Services.GetRequiredService<IActLog>().ReadAsync(0, 10);
        acts.Single().Act.What.ShouldBe(ActKinds.ProviderRestart);
        acts.Single().Act.Before!.ShouldContain("It billed too much.");
    }

    [Fact]
    public async Task A_call_to_a_jobs_address_is_taken_and_a_forged_one_is_not()
    {
        await using var provider = await StrictOpenAi.StartAsync(
            new StrictOpenAiOptions { Key = null }
        );
        await using var drama = await ShotPier.StartAsync(
            ShotPier.Folder(provider),
            configure: drama => drama.Shots.PublicUrl = new Uri("https://drama.example")
        );
        var address = drama.Services.GetRequiredService<ShotHooks>().Address!(Job);
        using var http = drama.Http();

        address.Host.ShouldBe("drama.example");
        using var good = await http.PostAsync(address.PathAndQuery, null);
        good.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var forged = address.PathAndQuery[..^1] + (address.PathAndQuery[^1] == '0' ? '1' : '0');
        using var bad = await http.PostAsync(forged, null);
        bad.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

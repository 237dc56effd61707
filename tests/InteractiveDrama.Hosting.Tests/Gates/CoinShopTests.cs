using System.Net;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using InteractiveDrama.Samples.CoinShop;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Gates;

/// <summary>The sample that sells its second episode.</summary>
public sealed class CoinShopTests
{
    private const int Webhooks = 100;

    [Fact]
    public async Task An_episode_is_refused_paid_for_granted_once_and_played()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var key = TokenKeys.Of("one");
        await using var site = Site.Build([
            "--urls=http://127.0.0.1:0",
            $"--Data={folder}",
            "--Logging:LogLevel:Default=None",
            $"--InteractiveDrama:Tokens:Keys:0:Id={key.Id}",
            $"--InteractiveDrama:Tokens:Keys:0:Secret={key.Secret}",
        ]);
        await site.StartAsync();
        await using var client = Client(site);
        using var http = new HttpClient { BaseAddress = Address(site) };
        var told = new GateWatch(client);
        await client.StartAsync(
            new StartRequest { CommandId = DramaClient.NewId(), Story = Shop.Story }
        );
        await client.ChooseAsync("walk");

        // Refused, with what it costs and where it is bought.
        var refusal = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("on"));
        refusal.Code.ShouldBe(ErrorCodes.Locked);
        var offer = refusal.Error.Offer!.Value;
        offer.GetProperty("coins").GetInt32().ShouldBe(20);
        var page = offer.GetProperty("buy").GetString();

        // Paid by the member, once: the purse has no coins for a second time.
        (await http.GetAsync("/sign-in/ada")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var bought = await http.PostAsync(page, null);
        var order = await bought.Content.ReadAsStringAsync();
        (await http.PostAsync(page, null)).StatusCode.ShouldBe(HttpStatusCode.PaymentRequired);

        // Told a hundred times at once: one grant, and one answer to all.
        var answers = await Task.WhenAll(
            Enumerable.Range(0, Webhooks).Select(_ => PaidAsync(http, order))
        );
        answers.Distinct().ShouldHaveSingleItem().ShouldContain(order);
        var grants = site.Services.GetRequiredService<IGrantStore>();
        (await grants.OfViewerAsync("ada")).ShouldHaveSingleItem().Id.ShouldBe(order);
        var acts = await site.Services.GetRequiredService<IActLog>().ReadAsync(0, 1000);
        acts.ShouldHaveSingleItem().Act.What.ShouldBe(ActKinds.Grant);

        // Played.
        (await told.NextAsync()).Gate.ShouldBe("second-night");
        var second = await client.ChooseAsync("on");
        second.Beat!.Lines[0].Text.ShouldBe("Fog on the water, and a lantern in it.");
        (await client.ChooseAsync("row")).Beat!.Ending!.Id.ShouldBe("lantern");
        await site.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> PaidAsync(HttpClient http, string order)
    {
        using var answer = await http.PostAsync($"/shop/paid/{order}", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A member's client; it shows a token where a browser shows the site's cookie.</summary>
    private static DramaClient Client(WebApplication site) =>
        new(
            new DramaClientOptions
            {
                Server = Address(site),
                Attempts = 0,
                Token = _ =>
                    ValueTask.FromResult(
                        site.Services.GetRequiredService<ViewerTokens>()
                            .Issue("ada", TimeSpan.FromHours(1))
                            .Token
                    ),
            }
        );

    private static Uri Address(WebApplication site) => new(site.Urls.First());
}

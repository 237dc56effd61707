using System.Net;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Gates;

public sealed class CoinShopTests
{
    private const int Webhooks = 100;

    [Fact]
    public async Task An_episode_is_refused_paid_for_granted_once_and_played()
    {
        var shop = new CoinShop();
        await using var drama = await TestDrama.StartAsync(
            GatedPier.Script,
            TokenKeys.Add,
            host => host.Services.AddSingleton<IEntitlements>(shop),
            shop.Map
        );
        await using var client = drama.Client("ada");
        using var http = drama.Http();
        var told = new GateWatch(client);
        shop.Give("ada", CoinShop.Price + 5);
        await client.StartAsync(Start());
        await client.ChooseAsync("walk");

        // Refused, with what it costs and where it is bought.
        var refusal = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("on"));
        refusal.Code.ShouldBe(ErrorCodes.Locked);
        var offer = refusal.Error.Offer!.Value;
        offer.GetProperty("coins").GetInt32().ShouldBe(CoinShop.Price);

        // Paid, once: there are no coins for a second time.
        var page = offer.GetProperty("order").GetString() + "&viewer=ada";
        using var bought = await http.PostAsync(page, null);
        var order = await bought.Content.ReadAsStringAsync();
        (await http.PostAsync(page, null)).StatusCode.ShouldBe(HttpStatusCode.PaymentRequired);
        shop.Coins("ada").ShouldBe(5);

        // Told a hundred times at once: one grant, and one answer to all.
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Webhooks)
                .Select(async _ =>
                {
                    using var answer = await http.PostAsync($"/shop/paid/{order}", null);
                    answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                    return await answer.Content.ReadAsStringAsync();
                })
        );
        answers.Distinct().ShouldHaveSingleItem();
        var grants = drama.Services.GetRequiredService<IGrantStore>();
        (await grants.OfViewerAsync("ada")).ShouldHaveSingleItem().Id.ShouldBe(order);
        var acts = await drama.Services.GetRequiredService<IActLog>().ReadAsync(0, 1000);
        acts.Count(one => one.Act.What == ActKinds.Grant).ShouldBe(1);

        // Played.
        (await told.NextAsync()).Gate.ShouldBe("season");
        var second = await client.ChooseAsync("on");
        second.Beat!.Lines[0].Text.ShouldBe("Fog on the water.");
        (await client.ChooseAsync("go")).Beat!.Ending!.Id.ShouldBe("gone");
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}

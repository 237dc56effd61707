using System.Collections.Concurrent;
using System.Text.Json;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Playback.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting.Tests.Gates;

/// <summary>A platform that sells every gate for play coins: its purses, its offers, its orders.</summary>
internal sealed class CoinShop : IEntitlements
{
    public const int Price = 20;

    private readonly ConcurrentDictionary<string, int> purses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Order> orders = new(StringComparer.Ordinal);

    public int Coins(string viewer) => purses.GetValueOrDefault(viewer);

    public void Give(string viewer, int coins) =>
        purses.AddOrUpdate(viewer, coins, (_, held) => held + coins);

    public ValueTask<Entitlement> AskAsync(EntitlementQuestion question) =>
        ValueTask.FromResult(
            Entitlement.Locked(
                JsonSerializer.SerializeToElement(
                    new
                    {
                        coins = Price,
                        order = $"/shop/orders?story={question.Story}&gate={question.Gate}",
                    }
                )
            )
        );

    /// <summary>Maps where viewers buy, and where the payment provider says, as often as it likes, that an order is paid.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(
            "/shop/orders",
            (string viewer, string story, string gate) =>
                Buy(new Order(viewer, story, gate)) is { } order
                    ? Results.Text(order)
                    : Results.StatusCode(StatusCodes.Status402PaymentRequired)
        );
        app.MapPost(
            "/shop/paid/{order}",
            async (string order, Grants grants) =>
                orders.TryGetValue(order, out var paid)
                    ? Results.Ok(
                        await grants.OpenAsync(
                            new Grant(
                                order,
                                paid.Viewer,
                                null,
                                paid.Story,
                                paid.Gate,
                                default,
                                null
                            ),
                            new Actor("shop", [Role.Owner])
                        )
                    )
                    : Results.NotFound()
        );
    }

    private string? Buy(Order order)
    {
        lock (purses)
        {
            if (Coins(order.Viewer) < Price)
            {
                return null;
            }
            Give(order.Viewer, -Price);
        }
        var id = $"order-{Guid.NewGuid():N}";
        orders[id] = order;
        return id;
    }

    private sealed record Order(string Viewer, string Story, string Gate);
}

using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Json;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Samples.CoinShop;

/// <summary>Sells gates for play coins: its purses, its offers, its orders. A real shop keeps them in its own database.</summary>
public sealed class Shop : IEntitlements
{
    /// <summary>The story it sells episodes of.</summary>
    public const string Story = "ferry";

    private const int Price = 20;
    private const int FirstPurse = 25;

    private readonly Dictionary<string, int> purses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Order> orders = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<Entitlement> AskAsync(EntitlementQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var offer = new { coins = Price, buy = $"/shop/orders/{question.Gate}" };
        return ValueTask.FromResult(Entitlement.Locked(JsonSerializer.SerializeToElement(offer)));
    }

    /// <summary>Maps where members buy, and where the payment provider says, as often as it likes, that an order is paid.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/shop/orders/{gate}", Buy).RequireAuthorization();
        // Here a shop would check the provider's signature.
        app.MapPost("/shop/paid/{order}", PaidAsync);
    }

    private IResult Buy(string gate, ClaimsPrincipal who)
    {
        var viewer = who.FindFirstValue(ClaimTypes.NameIdentifier)!;
        lock (purses)
        {
            var coins = purses.GetValueOrDefault(viewer, FirstPurse);
            if (coins < Price)
            {
                return Results.Text($"You have {coins} coins left.", statusCode: 402);
            }
            purses[viewer] = coins - Price;
        }
        var id = $"order-{Guid.NewGuid():N}";
        orders[id] = new Order(viewer, gate);
        return Results.Text(id);
    }

    private async Task<IResult> PaidAsync(string order, Grants grants) =>
        orders.TryGetValue(order, out var paid)
            ? Results.Ok(
                await grants.OpenAsync(
                    new Grant(order, paid.Viewer, null, Story, paid.Gate, default, null),
                    new Actor("shop", [Role.Owner])
                )
            )
            : Results.NotFound();

    private sealed record Order(string Viewer, string Gate);
}

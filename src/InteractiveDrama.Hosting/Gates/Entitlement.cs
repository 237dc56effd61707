using System.Text.Json;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>Whether a gate is open, and what opens it if not.</summary>
public sealed record Entitlement
{
    /// <summary>The longest offer, in bytes of JSON.</summary>
    public const int LongestOffer = 8 * 1024;

    private Entitlement(bool isOpen, JsonElement? offer) => (IsOpen, Offer) = (isOpen, offer);

    /// <summary>The gate is open.</summary>
    public static Entitlement Open { get; } = new(true, null);

    /// <summary>True when the gate is open.</summary>
    public bool IsOpen { get; }

    /// <summary>What the platform offers, passed on to the player as it is; null for nothing.</summary>
    public JsonElement? Offer { get; }

    /// <summary>The gate is closed.</summary>
    /// <param name="offer">What the platform's page shows to open it, at most <see cref="LongestOffer"/>; a longer one is logged and left out.</param>
    public static Entitlement Locked(JsonElement? offer = null) => new(false, offer?.Clone());
}

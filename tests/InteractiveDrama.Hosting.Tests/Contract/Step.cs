using System.Text.Json.Nodes;

namespace InteractiveDrama.Hosting.Tests.Contract;

/// <summary>A step as it is written.</summary>
internal sealed class Step(JsonObject written)
{
    /// <summary>A field's text; null where it is not written.</summary>
    public string? this[string field] => written[field]?.GetValue<string>();

    /// <summary>A field's number.</summary>
    public int Number(string field) => written[field]!.GetValue<int>();
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InteractiveDrama.Protocol;
using Shouldly;

namespace InteractiveDrama.Hosting.Tests.Contract;

/// <summary>What came of a step: the fields that scenarios know, and all of it, to be compared.</summary>
internal sealed partial record Outcome(JsonObject Fields, string Whole)
{
    private const string Anything = "*";

    public static Outcome Of(SessionReply reply)
    {
        var fields = new JsonObject();
        if (reply.Error is { } error)
        {
            fields["error"] = error.Code;
            fields["current"] = error.Current?.Turn;
            fields["retryAfter"] = error.RetryAfter;
            fields["gate"] = error.Gate;
            fields["offer"] = error.Offer is { } offer ? JsonNode.Parse(offer.GetRawText()) : null;
        }
        else
        {
            fields["turn"] = reply.Turn;
        }
        if (reply.Beat is { } beat)
        {
            fields["beat"] = beat.Id;
            fields["lines"] = List(beat.Lines.Select(line => line.Text));
            fields["choices"] = List(beat.Choices.Select(choice => choice.Id));
            fields["locked"] = List(
                beat.Choices.Where(choice => choice.Gate?.Locked == true)
                    .Select(choice => choice.Id)
            );
            fields["ending"] = beat.Ending?.Id;
        }
        return new Outcome(fields, Unsigned().Replace(JsonSerializer.Serialize(reply), ""));
    }

    public static Outcome Of(OpenedGate gate) => Of("gate", gate.Gate);

    public static Outcome Of(string name, JsonNode value) =>
        new(new JsonObject { [name] = value }, $"{value}");

    /// <summary>Why it is not what was expected; null when it is.</summary>
    public string? Differs(JsonObject expected, IReadOnlyDictionary<string, Outcome> earlier)
    {
        foreach (var (name, value) in expected)
        {
            if (name == "same")
            {
                var whole = earlier[$"{value}"].Whole;
                if (whole != Whole)
                {
                    return $"expected the same as '{value}', {whole}, found {Whole}";
                }
            }
            else if (
                !Fields.TryGetPropertyValue(name, out var found)
                || !(Is(value, Anything) ? found is not null : JsonNode.DeepEquals(found, value))
            )
            {
                return $"expected {name} {value?.ToJsonString()}, found {Whole}";
            }
        }
        return null;
    }

    public void ShouldBe(JsonObject expected, IReadOnlyDictionary<string, Outcome> earlier) =>
        Differs(expected, earlier).ShouldBeNull();

    private static bool Is(JsonNode? value, string text) =>
        value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == text;

    private static JsonArray List(IEnumerable<string> items) =>
        [.. items.Select(item => JsonValue.Create(item))];

    /// <summary>What signs an address to its holder, until an hour.</summary>
    [GeneratedRegex("""\?e=[^"\\]*""")]
    private static partial Regex Unsigned();
}

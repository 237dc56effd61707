using System.Collections.Immutable;
using System.Text.Json;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Stories.Conditions;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Expectations;

/// <summary>The values that conditions read: variables, visits of knots and stitches, list items.</summary>
internal sealed class StateValues
{
    private const int MostNested = 10_000;
    private readonly IEngine engine;
    private readonly ImmutableSortedDictionary<string, ListItems> items;
    private readonly ImmutableHashSet<string> variables;
    private readonly ImmutableHashSet<string> counted;

    /// <summary>The values of a story's states.</summary>
    /// <param name="package">The story.</param>
    /// <param name="engine">What runs it.</param>
    /// <param name="any">Any of its states.</param>
    public StateValues(StoryPackage package, IEngine engine, EngineState any)
    {
        this.engine = engine;
        using (
            var program = JsonDocument.Parse(
                package.Program.TrimStart('\uFEFF'),
                new JsonDocumentOptions { MaxDepth = MostNested }
            )
        )
        {
            items = Items(program.RootElement);
            counted = [.. Counted(program.RootElement.GetProperty("root"), "", package.Flows)];
        }

        using var state = JsonDocument.Parse(engine.Inspect(any));
        variables =
        [
            .. state.RootElement.GetProperty("variables").EnumerateObject().Select(p => p.Name),
        ];
    }

    /// <summary>Every name a condition may use.</summary>
    public IEnumerable<string> Names => variables.Union(counted).Union(items.Keys);

    /// <summary>True for a name a condition may use.</summary>
    public bool Has(string name) =>
        variables.Contains(name) || counted.Contains(name) || items.ContainsKey(name);

    /// <summary>The values of some names in a state.</summary>
    public Dictionary<string, object> Read(EngineState state, IEnumerable<string> names)
    {
        using var json = JsonDocument.Parse(engine.Inspect(state));
        var visits = json.RootElement.GetProperty("visits");
        var values = json.RootElement.GetProperty("variables");
        var read = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            read[name] =
                values.TryGetProperty(name, out var value) ? Value(value)
                : items.TryGetValue(name, out var item) ? item
                : visits.TryGetProperty(name, out var count) ? count.GetInt32()
                : 0;
        }

        return read;
    }

    private object Value(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.Number:
                return value.TryGetInt32(out var whole) ? whole : value.GetSingle();
            case JsonValueKind.String:
                return value.GetString()!;
            case JsonValueKind.Object when value.TryGetProperty("list", out var list):
                return list.EnumerateArray()
                    .Aggregate(
                        ListItems.Empty,
                        (all, item) =>
                            items.TryGetValue(item.GetString()!, out var one) ? all.Union(one) : all
                    );
            case JsonValueKind.Object when value.TryGetProperty("target", out var target):
                return target.GetString()!;
            default:
                return "";
        }
    }

    // ink's own definitions: { "bag": { "apple": 1 } }. An item is known with its list's name, and without.
    private static ImmutableSortedDictionary<string, ListItems> Items(JsonElement program)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, ListItems>(
            StringComparer.Ordinal
        );
        if (!program.TryGetProperty("listDefs", out var lists))
            return found.ToImmutable();
        foreach (var list in lists.EnumerateObject())
        {
            foreach (var item in list.Value.EnumerateObject())
            {
                var name = $"{list.Name}.{item.Name}";
                var one = new ListItems(ListItems.Empty.Items.Add(name, item.Value.GetInt32()));
                found[name] = one;
                found[item.Name] = one;
            }
        }

        return found.ToImmutable();
    }

    // A container ends with what it is called by others, and with "#f", whose first bit has its visits counted.
    private static IEnumerable<string> Counted(
        JsonElement container,
        string path,
        IReadOnlySet<string> flows
    )
    {
        if (
            container.ValueKind != JsonValueKind.Array
            || container.GetArrayLength() == 0
            || container[container.GetArrayLength() - 1]
                is not { ValueKind: JsonValueKind.Object } end
        )
            yield break;
        if (end.TryGetProperty("#f", out var flags) && (flags.GetInt32() & 1) != 0)
            yield return path;
        foreach (var named in end.EnumerateObject())
        {
            var name = path.Length == 0 ? named.Name : $"{path}.{named.Name}";
            if (!flows.Contains(name))
                continue;
            foreach (var inner in Counted(named.Value, name, flows))
                yield return inner;
        }
    }
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace InteractiveDrama.Shots.Providers.Templates;

/// <summary>
/// JSON with slots. A value <c>"${seconds}"</c> becomes the slot's value, number or list; a slot inside a longer text
/// becomes text there. Slots are filled as JSON values in one pass, so whatever a prompt holds stays inside its text.
/// What has no value is left out: the member, or the element, and a list that has nothing left. An element with
/// <c>"${for}": "references"</c> stands once for each value of that slot, which it writes as <c>${each}</c>; with
/// <c>"${value}"</c> the element is that value alone.
/// </summary>
public sealed class JsonTemplate
{
    private const string For = "${for}";
    private const string Value = "${value}";
    private const string Each = "each";
    private const int Deepest = 32;
    private readonly JsonNode? root;

    private JsonTemplate(JsonNode? root, ImmutableSortedSet<string> slots)
    {
        this.root = root;
        Slots = slots;
    }

    /// <summary>The names of the slots it has.</summary>
    public ImmutableSortedSet<string> Slots { get; }

    /// <summary>Reads a template.</summary>
    /// <param name="template">The JSON; it is copied.</param>
    /// <param name="known">The slots there are to fill.</param>
    /// <exception cref="TemplateException">A slot is unknown, has no end, or stands where it cannot.</exception>
    public static JsonTemplate Parse(JsonNode? template, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var slots = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        Look(template, known, slots, inList: false, inEach: false, depth: 0);
        slots.Remove(Each);
        return new JsonTemplate(template?.DeepClone(), slots.ToImmutable());
    }

    /// <summary>Fills the slots.</summary>
    /// <param name="values">A value for each slot; what is null or missing is left out.</param>
    /// <returns>New JSON; null when nothing is left of it.</returns>
    public JsonNode? Fill(IReadOnlyDictionary<string, JsonNode?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Fill(root, values, each: null).Value;
    }

    /// <summary>The canonical JSON of the template itself, for hashing.</summary>
    public override string ToString() => CanonicalJson.Write(root);

    private static (bool IsThere, JsonNode? Value) Fill(
        JsonNode? node,
        IReadOnlyDictionary<string, JsonNode?> values,
        JsonNode? each
    )
    {
        switch (node)
        {
            case JsonObject map:
                var filled = new JsonObject();
                foreach (var (name, member) in map)
                {
                    if (name != For && Fill(member, values, each) is (true, var value))
                        filled[name] = value;
                }

                return (true, filled);
            case JsonArray list:
                var all = new JsonArray([.. list.SelectMany(e => Elements(e, values, each))]);
                return (all.Count > 0 || list.Count == 0, all);
            case JsonValue text when text.TryGetValue<string>(out var written):
                return FillText(SlotText.Parse(written), values, each);
            default:
                return (true, node?.DeepClone());
        }
    }

    private static IEnumerable<JsonNode?> Elements(
        JsonNode? element,
        IReadOnlyDictionary<string, JsonNode?> values,
        JsonNode? each
    )
    {
        IEnumerable<JsonNode?> turns = [each];
        if (element is JsonObject map && map[For] is { } name)
        {
            turns = values.GetValueOrDefault(name.GetValue<string>()) switch
            {
                null => [],
                JsonArray many => many,
                var one => [one],
            };
            if (map.ContainsKey(Value))
                element = map[Value];
        }

        foreach (var turn in turns)
        {
            if (Fill(element, values, turn) is (true, var value))
                yield return value;
        }
    }

    private static (bool IsThere, JsonNode? Value) FillText(
        SlotText text,
        IReadOnlyDictionary<string, JsonNode?> values,
        JsonNode? each
    )
    {
        JsonNode? Of(SlotText.Piece slot) =>
            slot.Text == Each ? each : values.GetValueOrDefault(slot.Text);
        if (text.IsWhole)
        {
            var value = Of(text.Pieces[0]);
            return value is null ? (false, null)
                : text.Pieces[0].AsText ? (true, JsonValue.Create(Written(value)))
                : (true, value.DeepClone());
        }

        var words = text.Pieces.Select(p => p.IsSlot ? Written(Of(p)) : p.Text);
        return (true, JsonValue.Create(string.Concat(words)));
    }

    private static string Written(JsonNode? value) =>
        value switch
        {
            null => "",
            JsonValue text when text.TryGetValue<string>(out var words) => words,
            _ => CanonicalJson.Write(value),
        };

    private static void Look(
        JsonNode? node,
        IReadOnlyCollection<string> known,
        ImmutableSortedSet<string>.Builder slots,
        bool inList,
        bool inEach,
        int depth
    )
    {
        if (depth > Deepest)
            throw new TemplateException(
                $"The template is nested too deeply. Keep to {Deepest} levels."
            );
        switch (node)
        {
            case JsonObject map:
                var repeats = LookAtFor(map, known, slots, inList);
                foreach (var (name, member) in map.Where(m => m.Key != For))
                {
                    if (name == Value && !repeats)
                        throw new TemplateException(
                            $"'{Value}' stands only beside '{For}'. Add '\"{For}\": \"references\"'."
                        );
                    Look(member, known, slots, false, inEach || repeats, depth + 1);
                }

                break;
            case JsonArray list:
                foreach (var element in list)
                    Look(element, known, slots, true, inEach, depth + 1);
                break;
            case JsonValue text when text.TryGetValue<string>(out var written):
                foreach (var slot in SlotText.Parse(written).Pieces.Where(p => p.IsSlot))
                {
                    if (slot.Text == Each && !inEach)
                        throw new TemplateException(
                            $"'${{each}}' stands only in an element that has '{For}'. Add '\"{For}\": \"references\"' to it."
                        );
                    if (slot.Text != Each)
                        Know(slot.Text, known);
                    slots.Add(slot.Text);
                }

                break;
        }
    }

    private static bool LookAtFor(
        JsonObject map,
        IReadOnlyCollection<string> known,
        ImmutableSortedSet<string>.Builder slots,
        bool inList
    )
    {
        if (!map.TryGetPropertyValue(For, out var over))
            return false;
        if (!inList || over is not JsonValue value || !value.TryGetValue<string>(out var name))
            throw new TemplateException(
                $"'{For}' repeats an element of a list and names a slot. Write '[{{\"{For}\": \"references\", \"url\": \"${{each}}\"}}]'."
            );
        Know(name, known);
        slots.Add(name);
        return true;
    }

    private static void Know(string slot, IReadOnlyCollection<string> known)
    {
        if (!known.Contains(slot, StringComparer.Ordinal))
            throw new TemplateException(
                $"There is no slot '{slot}'. Known are {string.Join(", ", known.Order(StringComparer.Ordinal))}."
            );
    }
}

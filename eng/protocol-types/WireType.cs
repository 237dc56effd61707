using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InteractiveDrama.ProtocolTypes;

/// <summary>What a field holds.</summary>
/// <param name="Script">The type in TypeScript.</param>
/// <param name="Shape">The type as the decoder's table says it; nothing stands for text.</param>
internal sealed record WireType(string Script, string Shape)
{
    private static readonly WireType Text = new("string", "");

    /// <summary>What a property holds.</summary>
    /// <exception cref="NotSupportedException">These types cannot say it.</exception>
    public static WireType Of(PropertyInfo property)
    {
        var item = ItemOf(property.PropertyType);
        var one = One(property, item ?? property.PropertyType);
        if (item is null)
            return one;
        var script = one.Script.Contains('|', StringComparison.Ordinal)
            ? $"({one.Script})"
            : one.Script;
        return new WireType($"readonly {script}[]", one.Shape + "[]");
    }

    /// <summary>The type below lists and nullables.</summary>
    public static Type Held(Type type) =>
        ItemOf(type) is { } item ? Held(item) : Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>An enum's words, first to last.</summary>
    public static IEnumerable<(FieldInfo Member, string Word)> Words(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(member =>
                (
                    member,
                    member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
                        ?? throw new NotSupportedException(
                            $"{type.Name}.{member.Name} has no name on the wire: give it a JsonStringEnumMemberName."
                        )
                )
            );

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GetGenericArguments()[0]
            : null;

    private static WireType One(PropertyInfo property, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(string))
            return TextOf(property);
        // Numbers of 64 bits travel as text.
        if (type == typeof(long))
            return Text;
        if (type == typeof(int) || type == typeof(double))
            return new WireType("number", ":number");
        if (type == typeof(bool))
            return new WireType("boolean", ":boolean");
        if (type == typeof(JsonElement))
            return new WireType("unknown", ":unknown");
        if (type.IsEnum)
            return new WireType(Spelling.Of(type), OneOf(Words(type).Select(word => word.Word)));
        if (type.GetProperties().Any(Field.IsOnTheWire))
            return new WireType(Spelling.Of(type), ":" + Spelling.Of(type));
        throw new NotSupportedException(
            $"{property.DeclaringType!.Name}.{property.Name} is a {declared.Name}, which eng/protocol-types cannot say in TypeScript: use text, bool, int, long, double, JsonElement, an enum, a record or a list of them, or teach it."
        );
    }

    private static WireType TextOf(PropertyInfo property)
    {
        if (Spelling.WordsOf(property) is { } name)
            return Text with { Script = name };
        if (property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
        {
            var words = allowed.Values.Cast<string>().ToArray();
            return new WireType(
                string.Join(" | ", words.Select(word => $"\"{word}\"")),
                OneOf(words)
            );
        }

        if (property.GetCustomAttribute<RegularExpressionAttribute>() is not { } expression)
            return Text;
        return expression.Pattern.AsSpan().ContainsAny(" \"\\")
            ? throw new NotSupportedException(
                $"The pattern of {property.DeclaringType!.Name}.{property.Name} has a space, a quote or a backslash, which the decoder's table does not hold: write it without."
            )
            : new WireType("string", ":/" + expression.Pattern);
    }

    private static string OneOf(IEnumerable<string> words) => ":|" + string.Join('|', words);
}

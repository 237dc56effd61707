using System.Reflection;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace InteractiveDrama.Protocol.Tests.Records;

/// <summary>Makes any record of the protocol, with every field there or absent as its type allows.</summary>
internal static class RecordGenerator
{
    private const int Deepest = 5;

    private static readonly string[] Texts =
    [
        "",
        "Mei",
        "你来了。",
        "\"quoted\", \\ and </script>",
        "Line one\nline two\t\0",
        "a 👩‍👩‍👧 family",
        "\ud800 half a pair",
        new('x', 31),
        new('x', 32),
        new('é', 16),
        new('é', 100),
        new('x', 255),
        new('x', 256),
        new('渡', 86),
    ];

    /// <summary>What somebody else may say.</summary>
    private static readonly string[] Foreign =
    [
        "{}",
        "[]",
        "true",
        "-7",
        "2.5",
        "\"20 coins\"",
        """{"price":{"amount":20,"currency":"coins"},"tags":["night",null,[1,2.5]],"sold":false}""",
    ];

    private static object? Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    /// <summary>A record of the type.</summary>
    public static Gen<object> Of(Type record) => Of(record, 0);

    /// <summary>A record of one of the types.</summary>
    public static Gen<object> Any(IEnumerable<Type> records) =>
        Gen.OneOf(records.Select(record => Of(record)));

    private static Gen<object> Of(Type record, int depth)
    {
        var properties = record.GetProperties().Where(p => p.CanWrite).ToArray();
        return Gen.CollectToArray(properties.Select(p => Value(p, depth)))
            .Select(values =>
            {
                var made = Activator.CreateInstance(record)!;
                for (var i = 0; i < properties.Length; i++)
                {
                    properties[i].SetValue(made, values[i]);
                }
                return made;
            });
    }

    private static Gen<object?> Value(PropertyInfo property, int depth)
    {
        var state = new NullabilityInfoContext().Create(property).WriteState;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (state != NullabilityState.Nullable)
        {
            return Value(type, depth);
        }
        return depth >= Deepest
            ? Gen.Constant<object?>(null)
            : Gen.OneOf(Gen.Constant<object?>(null), Value(type, depth));
    }

    private static Gen<object?> Value(Type type, int depth) =>
        type switch
        {
            _ when type == typeof(string) => Gen.Elements(Texts).Select(t => (object?)t),
            _ when type == typeof(bool) => Gen.Elements<object?>(true, false),
            _ when type == typeof(int) => Gen.OneOf(
                Gen.Elements<object?>(0, 1, -1, 127, 128, -32, -33, 255, 256, 65_535, 65_536),
                Gen.Elements<object?>(int.MinValue, int.MaxValue, -128, -129, -32_768, -32_769),
                Gen.Choose(int.MinValue, int.MaxValue).Select(n => (object?)n)
            ),
            _ when type == typeof(long) => Gen.Elements<object?>(
                0L,
                (1L << 53) + 1,
                long.MinValue,
                long.MaxValue
            ),
            _ when type == typeof(double) => Gen.OneOf(
                Gen.Elements<object?>(0.0, 1.0, -0.5, 1e-7, 1e21, double.MaxValue, double.Epsilon),
                Gen.Choose(0, 1_000_000).Select(n => (object?)(n / 1_000_000.0))
            ),
            _ when type == typeof(JsonElement) => Gen.Elements<object?>([.. Foreign.Select(Json)]),
            _ when type.IsEnum => Gen.Elements(Enum.GetValues(type).Cast<object?>().ToArray()),
            _ when type.IsGenericType => List(type.GetGenericArguments()[0], depth),
            _ when Protocols.Records.Contains(type) => Of(type, depth + 1).Select(o => (object?)o),
            _ => throw new NotSupportedException($"Nothing makes a {type} here yet."),
        };

    private static Gen<object?> List(Type item, int depth) =>
        Gen.Elements(0, 1, 2, depth == 0 ? 20 : 3)
            .SelectMany(count => Gen.CollectToArray(Enumerable.Repeat(Value(item, depth), count)))
            .Select(values =>
            {
                var list = Array.CreateInstance(item, values.Length);
                values.CopyTo(list, 0);
                return (object?)list;
            });
}

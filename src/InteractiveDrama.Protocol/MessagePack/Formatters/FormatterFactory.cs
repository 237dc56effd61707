using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol.MessagePack.Formatters;

/// <summary>Which formatter a type has.</summary>
internal static class FormatterFactory
{
    /// <summary>Makes a type's formatter.</summary>
    /// <exception cref="NotSupportedException">The type does not go over the wire.</exception>
    public static Formatter Create(Type type)
    {
        if (Simple(type) is { } simple)
        {
            return simple;
        }
        if (type.IsEnum)
        {
            return Make(typeof(EnumFormatter<>), type);
        }
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Make(typeof(NullableFormatter<>), inner);
        }
        if (type.IsSZArray)
        {
            return Make(typeof(ArrayFormatter<>), type.GetElementType()!);
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return Make(typeof(ListFormatter<>), type.GetGenericArguments()[0]);
        }
        if (IsRecord(type))
        {
            return Make(typeof(RecordFormatter<>), type);
        }
        throw new NotSupportedException(
            $"{type} does not go over the wire: it is neither a value the protocol knows nor a class whose properties carry JsonPropertyName."
        );
    }

    private static Formatter? Simple(Type type) =>
        type switch
        {
            _ when type == typeof(string) => new TextFormatter(),
            _ when type == typeof(int) => new Int32Formatter(),
            _ when type == typeof(bool) => new BooleanFormatter(),
            _ when type == typeof(double) => new DoubleFormatter(),
            _ when type == typeof(long) => new Int64Formatter(),
            _ when type == typeof(DateTimeOffset) => new TimestampFormatter(),
            _ when type == typeof(byte[]) => new BinaryFormatter(),
            _ when type == typeof(JsonElement) => new JsonElementFormatter(),
            _ when type == typeof(EncodedReply) => new EncodedReplyFormatter(),
            _ when type == typeof(object) || type == typeof(Dictionary<string, object?>) =>
                new AnyFormatter(),
            _ => null,
        };

    private static bool IsRecord(Type type) =>
        type.IsClass
        && type.GetConstructor(Type.EmptyTypes) is not null
        && type.GetProperties().Any(p => p.IsDefined(typeof(JsonPropertyNameAttribute)));

    private static Formatter Make(Type formatter, Type of) =>
        (Formatter)Activator.CreateInstance(formatter.MakeGenericType(of))!;
}

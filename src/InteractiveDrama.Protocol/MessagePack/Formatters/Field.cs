using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol.MessagePack.Formatters;

/// <summary>A property of a record on the wire.</summary>
internal abstract class Field<TRecord>(string name)
{
    /// <summary>The key, as UTF-8.</summary>
    public byte[] Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>True when the record holds a value to write.</summary>
    public abstract bool IsThere(TRecord record);

    /// <summary>Writes key and value, if there is one.</summary>
    public abstract void Write(ref MessagePackWriter writer, TRecord record);

    /// <summary>Reads the value; nil leaves what the record begins with.</summary>
    public abstract void Read(ref MessagePackReader reader, TRecord record);

    /// <summary>The fields of a record: every property that carries <see cref="JsonPropertyNameAttribute"/>, as declared.</summary>
    public static Field<TRecord>[] All() =>
        [
            .. typeof(TRecord)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.IsDefined(typeof(JsonPropertyNameAttribute)))
                .Select(property =>
                    (Field<TRecord>)
                        Activator.CreateInstance(
                            typeof(Field<,>).MakeGenericType(
                                typeof(TRecord),
                                property.PropertyType
                            ),
                            property
                        )!
                ),
        ];
}

/// <summary>A property of a record on the wire, with its type.</summary>
internal sealed class Field<TRecord, TValue>(PropertyInfo property)
    : Field<TRecord>(property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name)
{
    // Delegates on the accessors themselves: a value type is never boxed on its way.
    private readonly Func<TRecord, TValue?> get = property.GetMethod!.CreateDelegate<
        Func<TRecord, TValue?>
    >();
    private readonly Action<TRecord, TValue> set = property.SetMethod!.CreateDelegate<
        Action<TRecord, TValue>
    >();
    private readonly Formatter<TValue> formatter = Formatter<TValue>.Instance;
    private readonly byte[] key = Key(
        property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name
    );

    public override bool IsThere(TRecord record) => get(record) is not null;

    public override void Write(ref MessagePackWriter writer, TRecord record)
    {
        if (get(record) is { } value)
        {
            writer.WriteRaw(key);
            formatter.Write(ref writer, value);
        }
    }

    public override void Read(ref MessagePackReader reader, TRecord record)
    {
        if (!reader.TryReadNil())
        {
            set(record, formatter.Read(ref reader));
        }
    }

    private static byte[] Key(string name)
    {
        var buffer = new ScratchBuffer();
        var writer = new MessagePackWriter(buffer);
        writer.WriteText(name);
        writer.Flush();
        return buffer.Written.ToArray();
    }
}

using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol.MessagePack.Formatters;

/// <summary>An enum by its names on the wire, as its attributes give them; a value without a name goes as a number.</summary>
internal sealed class EnumFormatter<T> : Formatter<T>
    where T : struct, Enum
{
    private readonly (T Value, string Name, byte[] Utf8)[] names =
    [
        .. Enum.GetValues<T>()
            .Select(value => (value, NameOf(value), Encoding.UTF8.GetBytes(NameOf(value)))),
    ];

    public override void Write(ref MessagePackWriter writer, T value)
    {
        foreach (var entry in names)
        {
            if (EqualityComparer<T>.Default.Equals(entry.Value, value))
            {
                writer.WriteText(entry.Name);
                return;
            }
        }
        writer.WriteInteger(Convert.ToInt64(value, null));
    }

    public override T Read(ref MessagePackReader reader)
    {
        if (MessagePackKinds.Of(reader.Peek()) != MessagePackKind.Text)
        {
            return (T)Enum.ToObject(typeof(T), reader.ReadInt32());
        }
        var name = reader.ReadTextBytes();
        foreach (var entry in names)
        {
            if (name.SequenceEqual(entry.Utf8))
            {
                return entry.Value;
            }
        }
        throw new InvalidDataException(
            $"The text before byte {reader.Position} is none of: {string.Join(", ", names.Select(n => n.Name))}."
        );
    }

    private static string NameOf(T value)
    {
        var member = value.ToString();
        return typeof(T)
                .GetField(member)!
                .GetCustomAttribute<JsonStringEnumMemberNameAttribute>()
                ?.Name
            ?? member;
    }
}

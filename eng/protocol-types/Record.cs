using System.Collections.Immutable;
using System.Reflection;

namespace InteractiveDrama.ProtocolTypes;

/// <summary>A record on the wire.</summary>
internal sealed record Record
{
    /// <summary>The record in C#.</summary>
    public required Type Type { get; init; }

    /// <summary>Its fields, in the order they are written in.</summary>
    public required ImmutableArray<Field> Fields { get; init; }

    /// <summary>True where only clients send it: what it need not say, they may leave out.</summary>
    public required bool IsSentByClients { get; init; }

    /// <summary>Its name in TypeScript.</summary>
    public string Name => Spelling.Of(Type);

    /// <summary>A record as it goes over the wire.</summary>
    /// <exception cref="NotSupportedException">A field is of a type, or has a default, that these types cannot say.</exception>
    public static Record Of(Type type, bool isSentByClients) =>
        new()
        {
            Type = type,
            IsSentByClients = isSentByClients,
            Fields =
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(Field.IsOnTheWire)
                    .Select(property => Field.Of(property, isSentByClients)),
            ],
        };
}

using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace InteractiveDrama.ProtocolTypes;

/// <summary>A field of a record on the wire.</summary>
internal sealed record Field
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The property in C#.</summary>
    public required PropertyInfo Property { get; init; }

    /// <summary>Its name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required WireType Type { get; init; }

    /// <summary>Whether it is always there.</summary>
    public required Presence Presence { get; init; }

    /// <summary>True for a property that is written.</summary>
    public static bool IsOnTheWire(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null;

    /// <summary>A property as it goes over the wire.</summary>
    /// <exception cref="NotSupportedException">It is of a type, or has a default, that these types cannot say.</exception>
    public static Field Of(PropertyInfo property, bool isSentByClients)
    {
        var presence = PresenceOf(property);
        if (presence == Presence.Empty && !isSentByClients && !IsEmpty(property))
        {
            throw new NotSupportedException(
                $"{property.DeclaringType!.Name}.{property.Name} begins with a value of its own, which a reader of TypeScript does not know: make it required, nullable, or empty."
            );
        }

        return new Field
        {
            Property = property,
            Name = property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name,
            Type = WireType.Of(property),
            Presence = presence,
        };
    }

    private static Presence PresenceOf(PropertyInfo property)
    {
        if (
            Nullable.GetUnderlyingType(property.PropertyType) is not null
            || Nullability.Create(property).ReadState == NullabilityState.Nullable
        )
            return Presence.Optional;
        return property.IsDefined(typeof(RequiredMemberAttribute))
            ? Presence.Required
            : Presence.Empty;
    }

    private static bool IsEmpty(PropertyInfo property)
    {
        var value = property.GetValue(Activator.CreateInstance(property.DeclaringType!));
        return value switch
        {
            string text => text.Length == 0,
            IEnumerable items => !items.Cast<object>().Any(),
            ValueType => value.Equals(Activator.CreateInstance(property.PropertyType)),
            _ => false,
        };
    }
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace InteractiveDrama.Hosting.Options;

/// <summary>One value that configuration can give.</summary>
/// <param name="Name">Its name below the section, parts separated by <c>:</c>.</param>
/// <param name="Property">Where it is kept.</param>
internal sealed record Setting(string Name, PropertyInfo Property)
{
    /// <summary>True for a list or a table of values, whose keys are not ours to know.</summary>
    public bool IsOpen => !Settings.IsPlain(Property.PropertyType);

    private RangeAttribute? Range => Property.GetCustomAttribute<RangeAttribute>();

    private Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>What it may be, to follow <c>must be</c>.</summary>
    public string Allowed
    {
        get
        {
            var kind =
                Type == typeof(TimeSpan) ? "a time such as 00:00:10"
                : Type == typeof(bool) ? "true or false"
                : Type == typeof(int) || Type == typeof(long) ? "a whole number"
                : Type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(Type))}"
                : Type == typeof(Uri) ? "an address"
                : Type == typeof(string) ? "text"
                : "a number";
            return Range is { } range ? $"{kind} from {range.Minimum} to {range.Maximum}" : kind;
        }
    }

    /// <summary>Whether a text can be read as a value.</summary>
    public bool Reads(string text)
    {
        try
        {
            return TypeDescriptor.GetConverter(Type).ConvertFromInvariantString(text) is not null;
        }
        catch (Exception e)
            when (e is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Whether a value is one that is allowed.</summary>
    public bool Allows(object? value) => value is null || Range?.IsValid(value) != false;
}

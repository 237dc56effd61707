using System.ComponentModel;
using System.Reflection;

namespace InteractiveDrama.Hosting.Options;

/// <summary>The settings that a class of options has, found from its properties.</summary>
internal static class Settings
{
    /// <summary>All settings of a class of options, those of its parts included.</summary>
    public static IEnumerable<Setting> Of(Type options, string prefix = "")
    {
        foreach (var property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = prefix + property.Name;
            if (IsPart(property.PropertyType))
            {
                foreach (var inner in Of(property.PropertyType, name + ":"))
                {
                    yield return inner;
                }
            }
            else if (
                IsPlain(property.PropertyType) ? property.CanWrite : IsBound(property.PropertyType)
            )
            {
                yield return new Setting(name, property);
            }
        }
    }

    /// <summary>The value that a setting has in some options.</summary>
    public static object? Value(object options, string name) =>
        name.Split(':')
            .Aggregate(
                (object?)options,
                (at, part) => at?.GetType().GetProperty(part)!.GetValue(at)
            );

    /// <summary>A sentence for each value that is not allowed: what, what it is, what it may be.</summary>
    /// <param name="options">The options.</param>
    /// <param name="section">The name of their section.</param>
    public static IEnumerable<string> Refused(object options, string section) =>
        from setting in Of(options.GetType())
        where !setting.IsOpen
        let value = Value(options, setting.Name)
        where !setting.Allows(value)
        select $"{section}:{setting.Name} is {value}; it must be {setting.Allowed}.";

    /// <summary>A type that one text can be read as.</summary>
    public static bool IsPlain(Type type) =>
        type == typeof(string)
        || type == typeof(Uri)
        || (
            (Nullable.GetUnderlyingType(type) ?? type).IsValueType
            && TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string))
        );

    private static bool IsPart(Type type) =>
        type is { IsClass: true, Namespace: { } space }
        && space.StartsWith("InteractiveDrama.", StringComparison.Ordinal)
        && type.Name.EndsWith("Options", StringComparison.Ordinal);

    /// <summary>A list or a table whose elements configuration can make; stories are none.</summary>
    private static bool IsBound(Type type) =>
        type.IsGenericType
        && typeof(System.Collections.IEnumerable).IsAssignableFrom(type)
        && type.GetGenericArguments()
            .All(element => IsPlain(element) || element.GetConstructor([]) is not null);
}
